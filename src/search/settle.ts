/**
 * Pagefind 1.5 writes languages, filters and their values in the order of hash maps, which changes from run to run.
 * Here they are put in the order of their names, and named anew after their bytes. Goes when Pagefind sorts them.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { decode, encode } from 'cborg'

export type File = { path: string; content: Uint8Array }
export type Entry = {
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>
}

export const entryFile = 'pagefind-entry.json'
const magic = Buffer.from('pagefind_dcd')

/** `[name of the filter, [[value, [page, …]], …]]` */
type Filter = [string, [string, number[]][]]
/** `[version, pages, index chunks, [[name of the filter, its file], …], sorts, fields]` */
type Meta = [string, unknown, unknown, [string, string][], ...unknown[]]

/** The files that `settled` reads, and puts others in the place of; all others of an index may be left out. */
export const isUnsettled = (path: string): boolean =>
  path === entryFile || /\.(pf_meta|pf_filter)$/.test(path)

export function settled(files: readonly File[], entry: Entry): File[] {
  const at = new Map(files.map((file) => [file.path, file.content]))
  const languages = byName(Object.entries(entry.languages)).map(([language, each]) => {
    const metaPath = `pagefind.${each.hash}.pf_meta`
    const [version, pages, chunks, filters, ...rest] = unpack<Meta>(at.get(metaPath)!)
    const sorted = byName(filters).map(([name, file]): [string, string] => {
      const path = `filter/${file}.pf_filter`
      const [, values] = unpack<Filter>(at.get(path)!)
      at.delete(path)
      const content = pack([name, byName(values)])
      const renamed = `${language}_${hashOf(content).slice(0, 7)}`
      at.set(`filter/${renamed}.pf_filter`, content)
      return [name, renamed]
    })
    at.delete(metaPath)
    const meta = pack([version, pages, chunks, sorted, ...rest])
    const hash = `${language}_${hashOf(meta).slice(0, 10)}`
    at.set(`pagefind.${hash}.pf_meta`, meta)
    return [language, { ...each, hash }]
  })
  const text = JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })
  at.set(entryFile, new TextEncoder().encode(text))
  return [...at].map(([path, content]) => ({ path, content }))
}

const byName = <Value>(pairs: readonly [string, Value][]): [string, Value][] =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const unpack = <Value>(file: Uint8Array): Value =>
  decode(gunzipSync(file).subarray(magic.length)) as Value

const pack = (value: unknown): Uint8Array =>
  gzipSync(Buffer.concat([magic, encode(value)]), { level: 9 })
