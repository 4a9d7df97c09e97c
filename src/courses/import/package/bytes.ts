import { buffer } from 'node:stream/consumers'
import { ZipProblem } from '#lib/zip/read.ts'
import { askTheMaker, ImportProblem } from '../problem.ts'
import { inWords } from './from-zip.ts'
import { limits } from './limits.ts'
import { printable } from './safe-name.ts'
import type { SourceEntry } from './source.ts'

/** All of an entry that is small enough to be a manifest. */
export async function bytesOf(entry: SourceEntry, file: string): Promise<Uint8Array> {
  if (entry.size > limits.manifest)
    throw new ImportProblem(
      'manifest/too-big',
      `"${printable(entry.name)}" is larger than ${limits.manifest / 1024 ** 2} MB.`,
      askTheMaker,
    )
  try {
    return await buffer(await entry.open())
  } catch (cause) {
    throw cause instanceof ZipProblem ? inWords(cause, file) : cause
  }
}
