import { open as openFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { decodeName, type NameEncoding } from './names.ts'

/** One entry of a zip's list of contents. Nothing about its name is trustworthy yet. */
export type ZipEntry = {
  /** As the zip has it: slashes of both kinds, and whatever else. */
  name: string
  encoding: NameEncoding
  folder: boolean
  /** In bytes, unpacked and packed, as the list claims; `open` fails where the data is longer or shorter. */
  size: number
  packed: number
  encrypted: boolean
  /** Packed in a way that can be unpacked here: stored or deflated. */
  readable: boolean
  /** File type and permissions, where the zip was made on Unix. */
  unixMode?: number
  open: () => Promise<Readable>
}

export type Zip = { bytes: number; entries: ZipEntry[]; close: () => void }

/** Why a zip cannot be read; `entry` is the one at fault, if one is. */
export class ZipProblem extends Error {
  override name = 'ZipProblem'
  readonly kind: 'not-a-zip' | 'cut-off' | 'damaged' | 'too-many'
  readonly entry: string | undefined
  constructor(
    kind: ZipProblem['kind'],
    says: string,
    options: ErrorOptions & { entry?: string } = {},
  ) {
    super(says, options)
    this.kind = kind
    this.entry = options.entry
  }
}

/** Reads the list of contents, at most `most` entries; the data of each is read on demand and checked against its CRC. */
export async function openZip(path: string, most: number): Promise<Zip> {
  const start = await firstBytes(path)
  const archive = await listOf(path, start)
  try {
    if (archive.entryCount > most)
      throw new ZipProblem('too-many', `${archive.entryCount.toLocaleString('en-GB')} entries`)
    const entries: ZipEntry[] = []
    for await (const entry of archive.eachEntry()) entries.push(zipEntry(archive, entry))
    return { bytes: archive.fileSize, entries, close: () => archive.close() }
  } catch (cause) {
    archive.close()
    throw cause instanceof ZipProblem
      ? cause
      : new ZipProblem('damaged', 'its list of contents cannot be read', { cause })
  }
}

async function listOf(path: string, start: Buffer): Promise<ZipFile> {
  try {
    return await openPromise(path, { decodeStrings: false, autoClose: false })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== undefined) throw cause
    const kind = start.subarray(0, 2).toString('latin1') === 'PK' ? 'cut-off' : 'not-a-zip'
    throw new ZipProblem(kind, kind === 'cut-off' ? 'its end is missing' : looksLike(start), {
      cause,
    })
  }
}

function zipEntry(archive: ZipFile, entry: Entry): ZipEntry {
  // With `decodeStrings: false`, yauzl hands over the bytes of the name.
  const { name, encoding } = decodeName(
    entry.fileNameRaw,
    entry.generalPurposeBitFlag,
    entry.extraFields,
  )
  const madeOnUnix = entry.versionMadeBy >> 8 === 3
  return {
    name,
    encoding,
    folder: /[\\/]$/.test(name),
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    encrypted: entry.isEncrypted(),
    readable: entry.compressionMethod === 0 || entry.compressionMethod === 8,
    ...(madeOnUnix && { unixMode: entry.externalFileAttributes >>> 16 }),
    open: () => opened(archive, entry, name),
  }
}

async function opened(archive: ZipFile, entry: Entry, name: string): Promise<Readable> {
  const damaged = (cause: unknown) =>
    new ZipProblem('damaged', 'its data cannot be unpacked', { cause, entry: name })
  const data = await archive.openReadStreamPromise(entry).catch((cause) => {
    throw damaged(cause)
  })
  return Readable.from(checked(data, entry.crc32, damaged), { objectMode: false })
}

async function* checked(data: Readable, expected: number, damaged: (cause: unknown) => ZipProblem) {
  let sum = 0
  try {
    for await (const chunk of data as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (cause) {
    throw damaged(cause)
  }
  if (sum !== expected) throw damaged(new Error('CRC-32 differs'))
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await openFile(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What a file is that has been given the name of a zip, by its first bytes. */
function looksLike(start: Buffer): string {
  const text = start.toString('latin1')
  const found = signatures.find(([signature]) => text.startsWith(signature))
  if (found) return found[1]
  if (start.length === 0) return 'an empty file'
  return /^\s*<(!doctype html|html)/i.test(text) ? 'a web page' : 'a file of another kind'
}

const signatures: [string, string][] = [
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['%PDF', 'a PDF'],
  ['<?xml', 'an XML file'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
]
