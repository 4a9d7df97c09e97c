import { attributeOf, childrenOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import type { Tell } from '../tell.ts'
import { locate, type Place, type Shelf } from './locate.ts'

/** A `<resource>`: a page and the files that it needs. */
export type Resource = { id: string; kind: 'sco' | 'asset'; page?: Place }

/** All resources by identifier, of the manifest and of manifests inside it; tells what they name and the package lacks. */
export function resourcesOf(
  manifest: XmlElement,
  bases: readonly string[],
  shelf: Shelf,
  tell: Tell,
): Map<string, Resource> {
  const found = new Map<string, Resource>()
  const named: [string, Place][] = []
  const dependencies: string[] = []
  const visit = (manifest: XmlElement, outer: readonly string[]) => {
    const own = within(manifest, outer)
    for (const resources of childrenOf(manifest, 'resources'))
      for (const element of childrenOf(resources, 'resource')) {
        const bases = within(element, within(resources, own))
        const place = (href: string) => {
          const at = locate(href, bases, shelf)
          named.push([href, at])
          return at
        }
        const href = attributeOf(element, 'href')
        const id = attributeOf(element, 'identifier') ?? ''
        for (const file of childrenOf(element, 'file')) {
          const href = attributeOf(file, 'href')
          if (href) place(href)
        }
        for (const each of childrenOf(element, 'dependency'))
          dependencies.push(attributeOf(each, 'identifierref') ?? '')
        const kind = attributeOf(element, 'scormtype')?.toLowerCase() === 'sco' ? 'sco' : 'asset'
        if (!found.has(id)) found.set(id, { id, kind, ...(href && { page: place(href) }) })
      }
    for (const inner of childrenOf(manifest, 'manifest')) visit(inner, own)
  }
  visit(manifest, bases)
  tellPlaces(named, tell)
  const unknown = dependencies.filter((id) => !found.has(id))
  if (unknown.length > 0)
    tell(
      'missing',
      'manifest/dependency',
      'Resources that others need are not in the manifest.',
      unknown,
    )
  return found
}

/** The bases that hold inside `element`. */
const within = (element: XmlElement, bases: readonly string[]): readonly string[] => {
  const base = attributeOf(element, 'base')
  return base ? [...bases, base] : bases
}

function tellPlaces(named: readonly [string, Place][], tell: Tell): void {
  const withSlip = (slip: string) =>
    named.flatMap(([href, place]) =>
      place.kind === 'file' && place.mended.some((each) => each === slip) ? [href] : [],
    )
  const say = (kind: 'mended' | 'missing' | 'odd', code: string, says: string, files: string[]) => {
    if (files.length > 0) tell(kind, code, says, files)
  }
  const missing = named.flatMap(([, place]) => (place.kind === 'missing' ? [place.path] : []))
  const elsewhere = named.flatMap(([, place]) => (place.kind === 'elsewhere' ? [place.url] : []))
  say('missing', 'manifest/file', 'Files that the manifest names are not in the package.', missing)
  say(
    'odd',
    'manifest/elsewhere',
    'The manifest names files on other sites, which are not part of the package.',
    elsewhere,
  )
  say(
    'mended',
    'manifest/case',
    'Files were found whose names differ from the manifest in capitals or accents.',
    withSlip('case'),
  )
  say(
    'mended',
    'manifest/backslashes',
    'Addresses in the manifest with backslashes were given forward slashes.',
    withSlip('backslashes'),
  )
  say(
    'mended',
    'manifest/base',
    'Files were found without the folder (xml:base) that the manifest puts before them.',
    withSlip('base'),
  )
}
