import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Trouble, walk } from '#lib/files.ts'
import type { Finding } from '#model/finding.ts'

/** A site folder while it is being read: its files, and the list that every reader adds its findings to. */
export type Folder = {
  dir: string
  files: string[]
  lenient: boolean
  findings: Finding[]
  /** Ids and addresses of what is there and faulty, so that nobody is told that it is not there. */
  faulty: Set<string>
  /** Files that hold nothing that could be read, so that nothing that mentions their rows can be judged. */
  unread: Set<string>
  read: (file: string) => string
  bytes: (file: string) => Uint8Array
  has: (file: string) => boolean
}

/** `instead` has texts that are judged in the place of files, which need not be there. */
export function openFolder(
  dir: string,
  lenient: boolean,
  instead: ReadonlyMap<string, string> = new Map(),
): Folder {
  // Other people's packages hold pages and Markdown of their own, which are none of the site's.
  const isOwn = (file: string) => !file.startsWith('courses/imported/')
  const { files: all, troubles } = walk(dir)
  const files = [...new Set([...all.filter(isOwn), ...instead.keys()])].sort()
  const known = new Set(files)
  return {
    dir,
    files,
    lenient,
    findings: troubles.filter(({ path }) => isOwn(path)).map(told),
    faulty: new Set(troubles.map(({ path }) => path)),
    unread: new Set(),
    read: (file) => instead.get(file) ?? readFileSync(join(dir, file), 'utf8'),
    bytes: (file) => readFileSync(join(dir, file)),
    has: (file) => known.has(file),
  }
}

function told({ path, kind }: Trouble): Finding {
  return { severity: 'error', file: path, ...sentences[kind] }
}

const sentences: Record<Trouble['kind'], Pick<Finding, 'code' | 'message' | 'remedy'>> = {
  broken: {
    code: 'file/link',
    message: 'This is a link to a file or a folder that is not there.',
    remedy: 'Put the file itself here, or remove the link.',
  },
  outside: {
    code: 'file/link',
    message: 'This is a link out of the content of the site folder.',
    remedy: 'Put the file itself here, or remove the link.',
  },
  circle: {
    code: 'file/link',
    message: 'This is a link to a folder that it lies in.',
    remedy: 'Remove the link.',
  },
  unreadable: {
    code: 'file/unreadable',
    message: 'It must not be read by the user who runs this.',
    remedy: 'Change its permissions.',
  },
}

/** Files straight inside `folder` or deeper, in order. */
export const filesIn = (folder: Folder, path: string): string[] =>
  folder.files.filter((file) => file.startsWith(`${path}/`))
