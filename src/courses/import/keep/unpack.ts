import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipProblem } from '#lib/zip/read.ts'
import type { Contents } from '../package/contents.ts'
import { inWords } from '../package/from-zip.ts'
import { ImportProblem } from '../problem.ts'

/** Writes every file of a package below `dir`, and counts the bytes. No file is ever written over another. */
export async function unpack(contents: Contents, dir: string, file: string): Promise<number> {
  const folders = new Set<string>()
  let bytes = 0
  try {
    for (const [path, entry] of contents) {
      const target = join(dir, path)
      const folder = dirname(target)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      const stream = createWriteStream(target, { flags: 'wx' })
      await pipeline(await entry.open(), stream)
      bytes += stream.bytesWritten
    }
  } catch (cause) {
    if (cause instanceof ZipProblem) throw inWords(cause, file)
    throw problemOf(cause as NodeJS.ErrnoException, file) ?? cause
  }
  return bytes
}

/** What the disk says no to, in words. */
function problemOf(cause: NodeJS.ErrnoException, file: string): ImportProblem | undefined {
  const problem = (code: string, says: string, remedy: string) =>
    new ImportProblem(`package/${code}`, says, remedy, { cause })
  if (cause.code === 'ENOSPC')
    return problem(
      'no-room',
      `There is no room on the disk to unpack ${file}.`,
      'Make room, and import it again.',
    )
  // A disk may find two names alike that look different to us.
  if (cause.code === 'EEXIST')
    return problem(
      'same-name',
      `${file} has two files that this disk cannot tell apart by name.`,
      'Rename one of them in the authoring tool, and export the course again.',
    )
  return undefined
}
