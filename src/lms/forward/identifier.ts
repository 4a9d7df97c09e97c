import { createHash } from 'node:crypto'

/** The UUID (version 5, RFC 9562, 5.5) of a name in the namespace of another UUID: always the same one. */
export function identifierOf(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [8, 4, 4, 4, 12]
    .reduce<[number, string[]]>(
      ([at, parts], length) => [at + length, [...parts, hex.slice(at, at + length)]],
      [0, []],
    )[1]
    .join('-')
}
