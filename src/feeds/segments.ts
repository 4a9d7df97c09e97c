/** What a line of a post is made of; the page decides how each looks. `href` is always http or https. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'tag'; text: string }
  | { kind: 'break' }

/** Plain text as paragraphs (an empty line between them) of text, addresses, #tags and line breaks. */
export function paragraphs(text: string): Segment[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      paragraph
        .trim()
        .split('\n')
        .flatMap((line, number) => [
          ...(number > 0 ? [{ kind: 'break' } as const] : []),
          ...segments(line),
        ]),
    )
}

// A tag begins a word and has a letter in it, so that "#1" and an address's "#part" stay what they are.
const special =
  /(?<address>https?:\/\/[^\s<>"“”]+)|(?<![\p{L}\p{N}_&/#])(?<tag>#[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)/giu

function segments(line: string): Segment[] {
  const found: Segment[] = []
  let end = 0
  const plain = (upTo: number) => {
    if (upTo > end) found.push({ kind: 'text', text: line.slice(end, upTo) })
  }
  for (const match of line.matchAll(special)) {
    const { address, tag } = match.groups as { address?: string; tag?: string }
    const text = tag ?? withoutClosing(address ?? '')
    const href = tag === undefined ? addressOf(text) : undefined
    if (tag === undefined && href === undefined) continue
    plain(match.index)
    found.push(
      href === undefined ? { kind: 'tag', text } : { kind: 'link', text: shown(text), href },
    )
    end = match.index + text.length
  }
  plain(line.length)
  return found
}

/** The full stop, comma or bracket after an address belongs to the sentence, unless the bracket was opened within it. */
function withoutClosing(address: string): string {
  const spare = {
    ')': count(address, '(') - count(address, ')'),
    ']': count(address, '[') - count(address, ']'),
  }
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    if (last === ')' || last === ']') {
      if (spare[last] >= 0) break
      spare[last]++
    } else if (!/[.,;:!?'’»*_]/.test(last)) break
  }
  return address.slice(0, end)
}

const count = (text: string, letter: string) => text.split(letter).length - 1

function addressOf(text: string): string | undefined {
  const url = URL.parse(text)
  return url && url.username === '' && url.password === '' ? url.href : undefined
}

const shown = (address: string) => address.replace(/^https?:\/\//i, '').replace(/\/$/, '')
