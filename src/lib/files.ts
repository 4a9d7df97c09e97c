import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that hold nobody's content: made by a build, or by npm. */
const isMade = (path: string): boolean =>
  /(^|\/)node_modules$/.test(path) || ['dist', 'var', 'packages'].includes(path)

/** Every file under `dir`, relative, with `/`, sorted; without hidden files and folders, and empty if there is no such folder. */
export function filesUnder(dir: string): string[] {
  const found: string[] = []
  const visit = (folder: string) => {
    for (const entry of entriesOf(join(dir, folder))) {
      if (entry.name.startsWith('.')) continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (!isMade(path)) visit(path)
      } else if (entry.isFile()) found.push(path)
    }
  }
  visit('')
  return found.sort()
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw cause
  }
}
