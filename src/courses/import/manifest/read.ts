import { attributeOf, textOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import { everyItem, type ImportedCourse, type ImportedItem } from '#model/imported.ts'
import { folderOf } from '../kinds.ts'
import { ImportProblem } from '../problem.ts'
import type { Notes, Tell } from '../tell.ts'
import { manifestElement } from './document.ts'
import { itemIds } from './item-ids.ts'
import { itemsOf, thresholdOf } from './items.ts'
import type { Shelf } from './locate.ts'
import { aboutOf } from './metadata.ts'
import { chosenOrganization, itemsFromResources } from './organization.ts'
import { resourcesOf } from './resources.ts'
import { collectionsOf, sequencingOf } from './sequencing.ts'
import { flag } from './values.ts'
import { versionOf } from './version.ts'

/** What a manifest says of a course. */
export type Manifest = Pick<
  ImportedCourse,
  'title' | 'language' | 'summary' | 'scorm' | 'manifest' | 'organization' | 'items'
>

/** Reads the manifest `file` of a package; refuses one from which nothing can be started. */
export function readManifest(
  bytes: Uint8Array,
  file: string,
  shelf: Shelf,
  notes: Notes,
): Manifest {
  const { tell } = notes
  const element = manifestElement(bytes, file, tell)
  const scorm = versionOf(element, tell)
  const about = aboutOf(element)
  const folder = folderOf(file)
  const resources = resourcesOf(element, basesOf(folder), shelf, tell)
  const chosen = chosenOrganization(element, tell)
  const title = titleOf(chosen, about.title, tell)
  const idFor = itemIds(tell)
  const collections = collectionsOf(element)
  const listed = chosen ? itemsOf(chosen, { resources, collections, idFor, tell }) : []
  const items = listed.length > 0 ? listed : itemsFromResources(resources, title, idFor, tell)
  checkItems(items, scorm, file, notes)
  return {
    title,
    ...(about.language && { language: about.language }),
    ...(about.summary && { summary: about.summary }),
    scorm,
    manifest: { identifier: attributeOf(element, 'identifier') ?? '', file },
    organization: organizationOf(chosen, collections, tell),
    items,
  }
}

/** A folder's name as an address: a `#` or `%` in it is a part of the name. */
const basesOf = (folder: string): string[] =>
  folder === '' ? [] : [folder.split('/').map(encodeURIComponent).join('/')]

function titleOf(
  chosen: XmlElement | undefined,
  described: string | undefined,
  tell: Tell,
): string {
  const title = textOf(chosen, 'title') ?? described
  if (title !== undefined) return title
  tell('odd', 'manifest/no-title', 'The manifest gives the course no title.')
  return 'Untitled course'
}

function organizationOf(
  chosen: XmlElement | undefined,
  collections: ReturnType<typeof collectionsOf>,
  tell: Tell,
): Manifest['organization'] {
  const sequencing = chosen && sequencingOf(chosen, collections, tell)
  const threshold = chosen && thresholdOf(chosen)
  return {
    id: attributeOf(chosen, 'identifier') || 'organization',
    objectivesGlobalToSystem: flag(attributeOf(chosen, 'objectivesGlobalToSystem')) ?? true,
    sharedDataGlobalToSystem: flag(attributeOf(chosen, 'sharedDataGlobalToSystem')) ?? true,
    ...(threshold && { completionThreshold: threshold }),
    ...(sequencing && { sequencing }),
  }
}

function checkItems(
  items: ImportedItem[],
  scorm: Manifest['scorm'],
  file: string,
  { tell, told }: Notes,
): void {
  const started = everyItem(items).filter(({ launch }) => launch)
  if (started.length === 0) {
    const reason = told.find(({ code }) => code.startsWith('item/no-page'))
    throw new ImportProblem(
      'package/nothing-to-start',
      `Nothing in the package can be started. ${reason?.says ?? `"${file}" lists no page.`}`,
      reason?.code === 'item/no-page-here'
        ? 'Such a package only points to the site of its maker. Ask them for one that holds the course itself.'
        : 'Export the course again, with all of its files.',
    )
  }
  if (!started.some(({ launch }) => launch?.kind === 'sco'))
    tell(
      'odd',
      'manifest/no-sco',
      'No part reports to the LMS: each counts as completed once it has been opened.',
    )
  const both = started.filter(({ children }) => children.length > 0)
  if (both.length > 0 && scorm !== '1.2')
    tell(
      'odd',
      'item/page-and-parts',
      'Parts have a page of their own and parts inside them; SCORM 2004 starts only what is inside.',
      both.map(({ title }) => title),
    )
}
