import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ImportProblem } from '../problem.ts'
import { limits } from './limits.ts'
import type { Source, SourceEntry } from './source.ts'

/** An unpacked package. Links are listed as links and never followed. */
export async function fromFolder(path: string): Promise<Source> {
  const dir = resolve(path)
  const entries: SourceEntry[] = []
  await visit(dir, '', entries)
  return {
    file: basename(dir),
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
    sha256: await sumOf(dir, entries),
    entries,
    close: () => {},
  }
}

async function visit(dir: string, folder: string, entries: SourceEntry[]): Promise<void> {
  const children = await readdir(join(dir, folder), { withFileTypes: true })
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder === '' ? child.name : `${folder}/${child.name}`
    const path = join(dir, name)
    const kind = child.isSymbolicLink()
      ? 'link'
      : child.isDirectory()
        ? 'folder'
        : child.isFile()
          ? 'file'
          : 'special'
    const size = kind === 'file' ? (await lstat(path)).size : 0
    entries.push({ name, kind, size, open: async () => createReadStream(path) })
    if (entries.length > limits.entries)
      throw new ImportProblem(
        'package/too-many',
        `${basename(dir)} holds more than ${limits.entries.toLocaleString('en-GB')} files and folders.`,
        'Name the folder of one course, in which its imsmanifest.xml lies.',
      )
    if (kind === 'folder') await visit(dir, name, entries)
  }
}

async function sumOf(dir: string, entries: SourceEntry[]): Promise<string> {
  const sum = createHash('sha256')
  for (const { name, size } of entries.filter(({ kind }) => kind === 'file')) {
    sum.update(`${name}\0${size}\0`)
    await pipeline(createReadStream(join(dir, name)), async (data: AsyncIterable<Buffer>) => {
      for await (const chunk of data) sum.update(chunk)
    })
  }
  return sum.digest('hex')
}
