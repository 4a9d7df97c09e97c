import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const elements = new Set(
  'p br a strong b em i s del ins sub sup code pre kbd blockquote q cite abbr ul ol li dl dt dd h3 h4 h5 h6 hr table caption thead tbody tfoot tr th td bdi span div'.split(
    ' ',
  ),
)
const attributes = new Set('href rel lang dir start reversed scope colspan rowspan'.split(' '))

/** Everything in a post's HTML that is not on the list of what may be there, read by a parser of its own. Empty is good. */
export function activeIn(html: string): string[] {
  const found: string[] = []
  const visit = (node: Node) => {
    if (node.nodeName === '#comment') found.push('a comment')
    if (defaultTreeAdapter.isElementNode(node)) {
      if (!elements.has(node.tagName)) found.push(`<${node.tagName}>`)
      if (node.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(node.namespaceURI)
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) found.push(`${name}="${value}"`)
        if (name === 'href' && !/^(https?:\/\/[^/@]+(\/|$|\?|#)|mailto:|tel:)/.test(value))
          found.push(`href="${value}"`)
      }
      if (
        node.tagName === 'a' &&
        !node.attrs.some(
          ({ name, value }) => name === 'rel' && value === 'nofollow noopener noreferrer',
        )
      )
        found.push('a link without rel')
      for (const child of node.childNodes) visit(child)
    }
  }
  // As it would be read where no script runs, which is the more dangerous way.
  for (const scriptingEnabled of [true, false])
    for (const child of parseFragment(html, { scriptingEnabled }).childNodes) visit(child)
  return found
}
