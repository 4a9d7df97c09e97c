import { attributeOf, childOf, childrenOf, textOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import type { ImportedItem } from '#model/imported.ts'
import type { Tell } from '../tell.ts'
import { launchAddress } from './launch-address.ts'
import type { Resource } from './resources.ts'

/** The arrangement of the contents that learners get: the default one, or the first that has contents. */
export function chosenOrganization(manifest: XmlElement, tell: Tell): XmlElement | undefined {
  const organizations = childOf(manifest, 'organizations')
  const all = childrenOf(organizations, 'organization')
  const wished = attributeOf(organizations, 'default')
  const named = all.find((each) => attributeOf(each, 'identifier') === wished)
  const chosen = named ?? all.find((each) => childOf(each, 'item')) ?? all[0]
  if (chosen && !named)
    tell(
      'mended',
      'manifest/default',
      wished
        ? `The arrangement of contents that the manifest makes the default, "${wished}", is not there; the first was taken.`
        : 'The manifest names no default arrangement of its contents; the first was taken.',
    )
  const others = all.filter((each) => each !== chosen)
  if (others.length > 0)
    tell(
      'odd',
      'manifest/organizations',
      `The package has ${others.length + 1} arrangements of its contents; learners get one. The others:`,
      others.map((each) => textOf(each, 'title') ?? attributeOf(each, 'identifier') ?? '?'),
    )
  return chosen
}

/** A manifest without a table of contents: its SCOs in their order, or its first page. */
export function itemsFromResources(
  resources: ReadonlyMap<string, Resource>,
  title: string,
  idFor: (wished: string | undefined) => string,
  tell: Tell,
): ImportedItem[] {
  const pages = [...resources.values()].flatMap(({ id, kind, page }) =>
    page?.kind === 'file' ? [{ id, kind, page }] : [],
  )
  const scos = pages.filter(({ kind }) => kind === 'sco')
  const chosen = scos.length > 0 ? scos : pages.slice(0, 1)
  if (chosen.length > 0)
    tell(
      'mended',
      'manifest/no-items',
      'The manifest has no table of contents; its pages were taken in their order.',
    )
  return chosen.map(({ id, kind, page }, index) => ({
    id: idFor(id),
    title: chosen.length === 1 ? title : `${title} ${index + 1}`,
    visible: true,
    launch: { kind, resource: id, file: page.file, href: launchAddress(page.file, page) },
    children: [],
  }))
}
