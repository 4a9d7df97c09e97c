/** A Markdown file in its two parts. `bodyLine` is the line of the file on which the body starts. */
export type Parts = { yaml?: string; body: string; bodyLine: number; unclosed?: boolean }

/** Splits `---` front matter from the text. The YAML always starts on line 2. */
export function splitFrontMatter(source: string): Parts {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const opening = /^---[ \t]*\r?\n/.exec(text)
  if (!opening) return { body: text, bodyLine: 1 }
  const rest = text.slice(opening[0].length)
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest)
  if (!closing) return { body: text, bodyLine: 1, unclosed: true }
  const yaml = rest.slice(0, closing.index)
  const body = rest.slice(closing.index + closing[0].length)
  return { yaml, body, bodyLine: linesIn(yaml) + 3 }
}

const linesIn = (text: string): number => text.split('\n').length - 1
