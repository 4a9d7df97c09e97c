import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipProblem } from '#lib/zip/read.ts'
import type { Contents } from '../package/contents.ts'
import { inWords } from '../package/from-zip.ts'

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
    throw cause instanceof ZipProblem ? inWords(cause, file) : cause
  }
  return bytes
}
