import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openZip, type ZipEntry, ZipProblem } from '#lib/zip/read.ts'
import { askTheMaker, fetchAgain, ImportProblem } from '../problem.ts'
import { limits } from './limits.ts'
import type { Source, SourceEntry } from './source.ts'

/** A zip as a package. The data of its entries is read when somebody asks for it. */
export async function fromZip(path: string): Promise<Source> {
  const file = basename(path)
  try {
    const zip = await openZip(path, limits.entries)
    const sum = createHash('sha256')
    await pipeline(createReadStream(path), sum)
    return {
      file,
      bytes: zip.bytes,
      sha256: sum.digest('hex'),
      entries: zip.entries.map(sourceEntry),
      close: zip.close,
    }
  } catch (cause) {
    throw cause instanceof ZipProblem ? inWords(cause, file) : cause
  }
}

function sourceEntry(entry: ZipEntry): SourceEntry {
  return {
    name: entry.name,
    kind: kindOf(entry),
    size: entry.size,
    packed: entry.packed,
    encoding: entry.encoding,
    encrypted: entry.encrypted,
    readable: entry.readable,
    open: entry.open,
  }
}

/** The file types of Unix, in the upper half of an entry's attributes. */
const fileTypes = new Map<number, SourceEntry['kind']>([
  [0o040000, 'folder'],
  [0o100000, 'file'],
  [0o120000, 'link'],
])

function kindOf({ folder, unixMode = 0 }: ZipEntry): SourceEntry['kind'] {
  const type = unixMode & 0o170000
  const kind = type === 0 ? 'file' : (fileTypes.get(type) ?? 'special')
  return folder && kind === 'file' ? 'folder' : kind
}

export function inWords(problem: ZipProblem, file: string): ImportProblem {
  const { kind, entry, message } = problem
  const of = entry === undefined ? '' : ` "${entry}":`
  const says = {
    'not-a-zip': `${file} is not a zip file: it is ${message}.`,
    'cut-off': `${file} is a zip file that was cut off: ${message}.`,
    damaged: `${file} is damaged:${of} ${message}.`,
    'too-many': `${file} has ${message}; ${limits.entries.toLocaleString('en-GB')} is the most.`,
  }[kind]
  const remedy = {
    'not-a-zip': 'Export the course again as SCORM 1.2 or SCORM 2004, and import that zip file.',
    'cut-off': fetchAgain,
    damaged: fetchAgain,
    'too-many': askTheMaker,
  }[kind]
  return new ImportProblem(`package/${kind}`, says, remedy, { cause: problem })
}
