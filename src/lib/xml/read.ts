import { SaxesParser } from 'saxes'

export type XmlAttribute = { name: string; uri: string; value: string }

/** One element: its local name, its namespace, what is in it, and the line on which its start tag ends. */
export type XmlElement = {
  name: string
  uri: string
  attributes: XmlAttribute[]
  children: XmlElement[]
  /** Character data straight inside, without that of children. */
  text: string
  line: number
}

export type XmlDocument = {
  root: XmlElement
  /** Prefixes that no declaration binds; their namespace is `unbound:<prefix>`. */
  unbound: string[]
}

/** Why a text is not read as XML. */
export class XmlProblem extends Error {
  override name = 'XmlProblem'
  readonly kind: 'malformed' | 'entities' | 'too-deep'
  readonly line: number
  constructor(kind: XmlProblem['kind'], line: number, says: string) {
    super(says)
    this.kind = kind
    this.line = line
  }
}

/** Deeper than anything a person or a tool writes; it keeps those who walk the tree from running out of stack. */
const deepest = 100

/** Reads XML 1.0 with namespaces. No entity is expanded but the five and character references; nothing is ever fetched. */
export function readXml(text: string): XmlDocument {
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => {
      unbound.add(prefix)
      return `unbound:${prefix}`
    },
  })
  const unbound = new Set<string>()
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const addText = (more: string) => {
    const inside = open.at(-1)
    if (inside) inside.text += more
  }
  parser.on('error', (error) => {
    throw new XmlProblem('malformed', parser.line, reason(error))
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new XmlProblem('entities', parser.line, 'it declares entities of its own')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      uri,
      attributes: Object.values(attributes).map((each) => ({
        name: each.local,
        uri: each.uri,
        value: each.value,
      })),
      children: [],
      text: '',
      line: parser.line,
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
    if (open.length > deepest)
      throw new XmlProblem('too-deep', parser.line, `elements lie more than ${deepest} deep`)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text.replace(/^\uFEFF/, '')).close()
  if (!root) throw new XmlProblem('malformed', 1, 'it has no element')
  return { root, unbound: [...unbound] }
}

/** `12:34: unclosed tag: item` → `unclosed tag: item`. */
const reason = (error: Error): string =>
  error.message.replace(/^(\d+:\d+: )+/, '').replace(/\.$/, '')
