import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '#lib/files.ts'
import type { Finding } from '#model/finding.ts'

/** A site folder while it is being read: its files, and the list that every reader adds its findings to. */
export type Folder = {
  dir: string
  files: string[]
  lenient: boolean
  findings: Finding[]
  /** Ids and addresses of what is there and faulty, so that nobody is told that it is not there. */
  faulty: Set<string>
  read: (file: string) => string
  bytes: (file: string) => Uint8Array
  has: (file: string) => boolean
}

export function openFolder(dir: string, lenient: boolean): Folder {
  // Other people's packages hold pages and Markdown of their own, which are none of the site's.
  const files = filesUnder(dir).filter((file) => !file.startsWith('courses/imported/'))
  const known = new Set(files)
  return {
    dir,
    files,
    lenient,
    findings: [],
    faulty: new Set(),
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    bytes: (file) => readFileSync(join(dir, file)),
    has: (file) => known.has(file),
  }
}

/** Files straight inside `folder` or deeper, in order. */
export const filesIn = (folder: Folder, path: string): string[] =>
  folder.files.filter((file) => file.startsWith(`${path}/`))
