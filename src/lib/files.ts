import {
  accessSync,
  constants,
  type Dirent,
  existsSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Folders that hold nobody's content: made by a build, or by npm. */
const isMade = (path: string): boolean =>
  /(^|\/)node_modules$/.test(path) || ['dist', 'var', 'packages'].includes(path)

/** Why something in a folder is not among its files. */
export type Trouble = { path: string; kind: 'broken' | 'outside' | 'circle' | 'unreadable' }

/** Every file under `dir`, relative, with `/`, sorted; without hidden files and folders, and empty if there is no such folder. */
export const filesUnder = (dir: string): string[] => walk(dir).files

/**
 * The same, with what could not be taken in. Links are followed as long as they stay inside `dir`, since a build
 * follows them too, and must not publish what lies elsewhere.
 */
export function walk(dir: string): { files: string[]; troubles: Trouble[] } {
  const files: string[] = []
  const troubles: Trouble[] = []

  const visit = (folder: string, above: readonly string[]) => {
    for (const entry of entriesOf(join(dir, folder), folder, troubles)) {
      if (entry.name.startsWith('.')) continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (isMade(path)) continue
      const kind = entry.isSymbolicLink() ? behind(dir, path, above) : kindOf(entry)
      if (kind === 'folder') visit(path, [...above, realpathSync(join(dir, path))])
      else if (kind === 'file') {
        if (isReadable(join(dir, path))) files.push(path)
        else troubles.push({ path, kind: 'unreadable' })
      } else if (kind !== 'other') troubles.push({ path, kind })
    }
  }
  visit('', existsSync(dir) ? [realpathSync(dir)] : [])
  return { files: files.sort(), troubles }
}

type Kind = 'file' | 'folder' | 'other'

function kindOf(entry: Pick<Dirent, 'isDirectory' | 'isFile'>): Kind {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'other'
}

/** What a link leads to, if it may be followed. `above` are the real folders that it lies in, the outermost first. */
function behind(
  dir: string,
  path: string,
  above: readonly string[],
): Kind | 'broken' | 'outside' | 'circle' {
  try {
    const target = realpathSync(join(dir, path))
    if (above.includes(target)) return 'circle'
    const inside = relative(above[0]!, target).split(sep).join('/')
    if (inside === '..' || inside.startsWith('../') || isPrivate(inside)) return 'outside'
    return kindOf(statSync(target))
  } catch {
    return 'broken'
  }
}

/** Inside the folder, and still nobody's content. */
const isPrivate = (path: string): boolean =>
  isMade(path.split('/')[0]!) || /(^|\/)(\.git|\.moothall|node_modules)(\/|$)/.test(path)

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

function entriesOf(folder: string, path: string, troubles: Trouble[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'EACCES' || code === 'EPERM')
      troubles.push({ path: path || '.', kind: 'unreadable' })
    else if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cause
    return []
  }
}
