import { type ExtraField, getFileNameLowLevel } from 'yauzl'

/** How a name was written: plain ASCII, UTF-8 that says so, UTF-8 that does not, or the old code page of DOS. */
export type NameEncoding = 'ascii' | 'utf-8' | 'unmarked utf-8' | 'cp437'

const saysUtf8 = 0x800
const unicodePath = 0x7075

/**
 * The name of an entry. Bytes that are valid UTF-8 are taken for it even unmarked, as macOS and many tools
 * write them: a text in CP437 with accents is almost never valid UTF-8 by chance.
 */
export function decodeName(
  bytes: Buffer,
  flags: number,
  extraFields: ExtraField[],
): { name: string; encoding: NameEncoding } {
  const marked = (flags & saysUtf8) !== 0 || extraFields.some(({ id }) => id === unicodePath)
  // The last argument leaves backslashes as they are, so that they can be reported.
  if (marked)
    return { name: getFileNameLowLevel(flags, bytes, extraFields, true), encoding: 'utf-8' }
  if (bytes.every((byte) => byte < 0x80))
    return { name: bytes.toString('latin1'), encoding: 'ascii' }
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { name, encoding: 'unmarked utf-8' }
  } catch {
    return { name: getFileNameLowLevel(flags, bytes, [], true), encoding: 'cp437' }
  }
}
