import { ErrorCodes, type Token, Tokenizer } from 'parse5'
import type { Outline } from '#model/outline.ts'
import { isHarmfulAttribute, isHarmfulElement } from './harm.ts'

/** Adds what a piece of raw HTML links to, and what it must not have. It is read tag by tag, as a browser would, since Markdown cuts it into pieces. */
export function readHtml(html: string, line: number, outline: Outline): void {
  const lineOf = (offset: number) => line + html.slice(0, offset).split('\n').length - 1
  const nothing = () => {}
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: nothing,
      onDoctype: nothing,
      onStartTag: (tag) => readTag(tag, lineOf, outline),
      onEndTag: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onParseError({ code }) {
        if (code === ErrorCodes.eofInTag) outline.harm.push({ kind: 'unclosed', name: '<', line })
      },
    },
  )
  tokenizer.write(html, true)
}

function readTag(tag: Token.TagToken, lineOf: (offset: number) => number, outline: Outline) {
  const at = lineOf(tag.location?.startOffset ?? 0)
  const attribute = (name: string) => tag.attrs.find((each) => each.name === name)?.value
  if (isHarmfulElement(tag.tagName))
    outline.harm.push({ kind: 'element', name: tag.tagName, line: at })
  for (const { name, value } of tag.attrs) {
    const line = lineOf(tag.location?.attrs?.[name]?.startOffset ?? 0)
    if (isHarmfulAttribute(name)) outline.harm.push({ kind: 'attribute', name, line })
    else if (name === 'id' || name === 'name') outline.anchors.push(value)
    else if (/^(href|action|formaction|xlink:href)$/.test(name))
      outline.links.push({ url: value, line })
    else if (name === 'src') outline.images.push({ url: value, alt: attribute('alt') ?? '', line })
  }
}
