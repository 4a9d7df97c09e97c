import { escapeHtml } from '../html.ts'

type Attributes = Record<string, string | number | boolean | undefined>

/** An element of an XML document with elements in it, each on lines of its own. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: (string | undefined)[]
): string {
  const inside = children.filter((each) => each !== undefined)
  const start = `<${name}${written(attributes)}`
  return inside.length === 0 ? `${start}/>` : `${start}>\n${indent(inside.join('\n'))}\n</${name}>`
}

/** An element that holds a text, on one line, because white space counts in it. */
export const leaf = (name: string, text: string | number, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}>${escaped(String(text))}</${name}>`

export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

/** The five characters that HTML escapes are the five of XML, and so are its names for them. */
const escaped = (text: string): string => escapeHtml(text.replace(/\s+/g, ' ').trim())

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ')
