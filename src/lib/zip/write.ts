import { zipSync } from 'fflate'

export type ZipFile = { path: string; bytes: Uint8Array }

/**
 * A zip of `files` whose bytes depend on nothing else: sorted by path, one date (the first that a zip can say,
 * written as the local time that fflate reads), no attributes and no extra fields.
 */
export function toZip(files: readonly ZipFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(sorted.map(({ path, bytes }) => [path, bytes])), {
    level: 9,
    mtime,
  })
}
