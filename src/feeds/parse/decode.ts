/** The text of an answer, by its byte order mark, else its Content-Type, else its XML declaration, else UTF-8. */
export function decode(bytes: Uint8Array, type: string | undefined): string {
  for (const label of candidates(bytes, type)) {
    const text = read(bytes, label)
    if (text !== undefined) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** In the order of trust; a wrong claim fails as soon as a byte does not fit, and the next one is tried. */
function candidates(bytes: Uint8Array, type: string | undefined): string[] {
  const mark = byMark(bytes)
  if (mark) return [mark]
  const claimed = /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
  // A declaration that could be read byte by byte was not written in UTF-16, whatever it says.
  const both = [claimed, declared].filter((each) => each && !/^utf-?16/i.test(each)) as string[]
  // Latin-1 takes any byte at all, so a server's default never gets to spoil what is plainly UTF-8.
  const weak = both.filter((each) => /^(iso-8859-1|latin-?1|us-ascii|windows-1252)$/i.test(each))
  return [...both.filter((each) => !weak.includes(each)), 'utf-8', ...weak]
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return undefined
}

function read(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
