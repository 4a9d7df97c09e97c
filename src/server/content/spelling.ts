import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The file of a package that an address means, whatever its capitals: many courses were made on Windows, and no two
 * names in a package differ only in them. Undefined for what is not there, and for what would lead out of `root`.
 */
export async function bySpelling(root: string, address: string): Promise<string | undefined> {
  const names = address.split('/').filter((name) => name !== '')
  if (names.some((name) => name === '.' || name === '..' || /[\\\0]/.test(name))) return undefined
  const found: string[] = []
  for (const name of names) {
    const folder = join(root, ...found)
    const same = await isThere(join(folder, name))
    const spelled = same ? name : (await listed(folder)).find((each) => alike(each, name))
    if (spelled === undefined) return undefined
    found.push(spelled)
  }
  const file = await stat(join(root, ...found)).catch(() => undefined)
  return file?.isFile() ? found.join('/') : undefined
}

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined
const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
const alike = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
