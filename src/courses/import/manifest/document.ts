import { decodeXml } from '#lib/xml/decode.ts'
import { readXml, type XmlElement, XmlProblem } from '#lib/xml/read.ts'
import { printable } from '../package/safe-name.ts'
import { askTheMaker, ImportProblem } from '../problem.ts'
import type { Tell } from '../tell.ts'

/** The manifest's `<manifest>` element, without what other standards and tools have put into it. */
export function manifestElement(bytes: Uint8Array, file: string, tell: Tell): XmlElement {
  const { text, encoding, guessed } = decodeXml(bytes)
  if (guessed)
    tell(
      'mended',
      'manifest/encoding',
      `The manifest is not written in the encoding that it names; it was read as ${encoding}.`,
    )
  const { root, unbound } = parsed(text, file)
  if (unbound.length > 0)
    tell(
      'mended',
      'manifest/prefix',
      `The manifest uses ${unbound.map((each) => `"${each}:"`).join(', ')} without saying what it stands for; it was taken for the usual.`,
    )
  if (root.name.toLowerCase() !== 'manifest')
    throw new ImportProblem(
      'manifest/other',
      `"${file}" is no manifest: it starts with <${root.name}>.`,
      askTheMaker,
    )
  return ours(root)
}

function parsed(text: string, file: string) {
  const start = text.trimStart()
  if (start === '') throw notXml(file, 'it is empty')
  if (!start.startsWith('<'))
    throw notXml(file, `it starts with "${printable(start.slice(0, 30))}"`)
  try {
    return readXml(text)
  } catch (cause) {
    if (!(cause instanceof XmlProblem)) throw cause
    const says = `"${file}" cannot be read: line ${cause.line}, ${cause.message}.`
    const remedy =
      cause.kind === 'malformed'
        ? 'Export the course again; if it was edited by hand, mend that line.'
        : askTheMaker
    throw new ImportProblem(`manifest/${cause.kind}`, says, remedy, { cause })
  }
}

const notXml = (file: string, says: string): ImportProblem =>
  new ImportProblem(
    'manifest/not-xml',
    `"${file}" is not XML: ${says}.`,
    'Export the course again; the manifest was damaged on its way, or is something else.',
  )

/** Namespaces of IMS and ADL, none, and those of prefixes that nobody declared. */
const isOurs = (uri: string): boolean => /^$|^unbound:|imsproject|imsglobal|adlnet|ieee/i.test(uri)

function ours(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: element.attributes.filter(
      ({ uri }) => isOurs(uri) || uri.includes('w3.org/XML/1998'),
    ),
    children: element.children.filter(({ uri }) => isOurs(uri)).map(ours),
  }
}

/** Every namespace that elements and attributes are in. */
export function namespacesOf(element: XmlElement): Set<string> {
  const found = new Set<string>()
  const visit = (each: XmlElement) => {
    found.add(each.uri)
    for (const { uri } of each.attributes) found.add(uri)
    each.children.forEach(visit)
  }
  visit(element)
  return found
}
