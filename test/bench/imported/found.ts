import { readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

/** A package to be tried: a zip, or a folder with a manifest of some standard in it. */
export type Found = { name: string; path: string }

const isManifest = (name: string): boolean => /^(imsmanifest|cmi5|tincan)\.xml$|\.crs$/i.test(name)

/** Every package below `folder`, which may be one itself; at most four folders deep. */
export function packagesIn(folder: string): Found[] {
  const found: string[] = []
  const look = (path: string, depth: number): void => {
    if (statSync(path).isFile()) {
      if (/\.zip$/i.test(path)) found.push(path)
      return
    }
    const names = readdirSync(path).sort()
    if (names.some(isManifest)) found.push(path)
    else if (depth < 4) for (const name of names) look(join(path, name), depth + 1)
  }
  look(folder, 0)
  return found.map((path) => ({ path, name: relative(folder, path) || basename(path) }))
}
