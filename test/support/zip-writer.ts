import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip to be written, with whatever a careless or hostile tool would do to it. */
export type ZipPart = {
  /** Bytes, for a name in another encoding. */
  name: string | Buffer
  data?: string | Uint8Array
  /** UTF-8 names say so unless this is false. */
  marked?: boolean
  stored?: boolean
  encrypted?: boolean
  /** File type and permissions of Unix; none for a zip that was made on Windows. */
  unixMode?: number
  /** Sizes and CRC after the data instead of before it. */
  descriptor?: boolean
  zip64?: boolean
  /** Lies. */
  claims?: { size?: number; packed?: number; crc?: number; method?: number }
}

/** A zip with exactly these entries, in this order; a record is a zip of plain files. */
export function zip(parts: readonly ZipPart[] | Record<string, string | Uint8Array>): Buffer {
  const list = isList(parts) ? parts : Object.entries(parts).map(([name, data]) => ({ name, data }))
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of list) {
    const packed = pack(part)
    const start = localEntry(part, packed)
    local.push(start)
    central.push(centralEntry(part, packed, offset))
    offset += start.length
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...local, directory, end(list.length, directory.length, offset)])
}

type Packed = {
  name: Buffer
  bytes: Buffer
  size: number
  crc: number
  method: number
  flags: number
}

const isList = (parts: readonly ZipPart[] | Record<string, unknown>): parts is readonly ZipPart[] =>
  Array.isArray(parts)

function pack(part: ZipPart): Packed {
  const {
    name,
    data = '',
    marked = true,
    stored = false,
    encrypted,
    descriptor,
    claims = {},
  } = part
  const raw = Buffer.from(data as Uint8Array)
  const bytes = stored ? raw : deflateRawSync(raw)
  const isText = typeof name === 'string'
  return {
    name: Buffer.from(name as string),
    bytes,
    size: claims.size ?? raw.length,
    crc: claims.crc ?? crc32(raw),
    method: claims.method ?? (stored ? 0 : 8),
    flags: (isText && marked ? 0x800 : 0) | (encrypted ? 1 : 0) | (descriptor ? 8 : 0),
  }
}

function localEntry(
  { descriptor }: ZipPart,
  { name, bytes, size, crc, method, flags }: Packed,
): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  const numbers = descriptor ? [0, 0, 0] : [crc, bytes.length, size]
  writeAll(head, 14, numbers)
  head.writeUInt16LE(name.length, 26)
  const after = Buffer.alloc(descriptor ? 16 : 0)
  if (descriptor) writeAll(after, 0, [0x08074b50, crc, bytes.length, size])
  return Buffer.concat([head, name, bytes, after])
}

function centralEntry(part: ZipPart, packed: Packed, offset: number): Buffer {
  const { unixMode, zip64 = false, claims = {} } = part
  const { name, bytes, size, crc, method, flags } = packed
  const length = claims.packed ?? bytes.length
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(unixMode === undefined ? 20 : (3 << 8) | 20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(method, 10)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(zip64 ? 0xffffffff : length, 20)
  head.writeUInt32LE(zip64 ? 0xffffffff : size, 24)
  head.writeUInt16LE(name.length, 28)
  const extra = Buffer.alloc(zip64 ? 20 : 0)
  if (zip64) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(size), 4)
    extra.writeBigUInt64LE(BigInt(length), 12)
  }
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE(((unixMode ?? 0) << 16) >>> 0, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name, extra])
}

function end(entries: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

function writeAll(target: Buffer, at: number, numbers: readonly number[]): void {
  for (const [index, number] of numbers.entries())
    target.writeUInt32LE(number >>> 0, at + index * 4)
}
