/** The text of an XML file, and the encoding that it was read in; `guessed` where the file claims another one falsely. */
export type Decoded = { text: string; encoding: string; guessed: boolean }

/** By the byte order mark, else by the XML declaration, else UTF-8; what is no UTF-8 is read as Windows-1252. */
export function decodeXml(bytes: Uint8Array): Decoded {
  const stated = encodingOf(bytes)
  try {
    const text = new TextDecoder(stated, { fatal: true }).decode(bytes)
    return { text, encoding: stated, guessed: false }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, encoding: 'windows-1252', guessed: true }
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // UTF-16 without a mark: the "<" that every XML file starts with, and a zero beside it.
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const stated = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
  // A declaration that could be read byte by byte was not written in UTF-16, whatever it says.
  return stated === undefined || /^utf-?16/i.test(stated) ? 'utf-8' : stated.toLowerCase()
}
