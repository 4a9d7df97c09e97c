import { attributeOf, childOf, childrenOf, lineOf, textOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import { type ImportedItem, type Launch, navigation, timeLimitActions } from '#model/imported.ts'
import type { Tell } from '../tell.ts'
import { launchAddress } from './launch-address.ts'
import type { Resource } from './resources.ts'
import { type Collections, sequencingOf } from './sequencing.ts'
import { flag, oneOf, within } from './values.ts'

export type Around = {
  resources: ReadonlyMap<string, Resource>
  collections: Collections
  idFor: (wished: string | undefined) => string
  tell: Tell
}

/** The items straight inside an organization or an item, with all that is inside them. */
export const itemsOf = (parent: XmlElement, around: Around): ImportedItem[] =>
  childrenOf(parent, 'item').map((element) => itemOf(element, around))

function itemOf(element: XmlElement, around: Around): ImportedItem {
  const { collections, idFor, tell } = around
  const id = idFor(attributeOf(element, 'identifier'))
  const title = textOf(element, 'title') ?? id
  const launch = launchOf(element, title, around)
  const threshold = thresholdOf(element)
  const sequencing = sequencingOf(element, collections, tell)
  const hidden = hiddenButtons(element)
  const shared = sharedData(element)
  return {
    id,
    title,
    visible: flag(attributeOf(element, 'isvisible')) ?? true,
    ...(launch && { launch }),
    ...scorm12Of(element, title, tell),
    ...(threshold && { completionThreshold: threshold }),
    ...(hidden.length > 0 && { hideLmsUi: hidden }),
    ...(shared.length > 0 && { sharedData: shared }),
    ...(sequencing && { sequencing }),
    children: itemsOf(element, around),
  }
}

function launchOf(
  element: XmlElement,
  title: string,
  { resources, tell }: Around,
): Launch | undefined {
  const reference = attributeOf(element, 'identifierref')
  if (!reference) return undefined
  const resource = resources.get(reference)
  const page = resource?.page
  const stop = (why: string, code = 'item/no-page') => {
    tell('will-not-work', code, `"${title}" cannot be started: ${why}.`)
    return undefined
  }
  if (!resource) return stop(`the manifest has no resource "${reference}"`)
  if (!page) return stop(`its resource "${reference}" names no page`)
  if (page.kind === 'elsewhere')
    return stop(`it lies on another site, ${page.url}`, 'item/no-page-here')
  if (page.kind === 'missing') return stop(`"${page.path}" is not in the package`)
  return {
    kind: resource.kind,
    resource: reference,
    file: page.file,
    href: launchAddress(page.file, page, attributeOf(element, 'parameters')),
  }
}

/** What both versions hand to a SCO; 1.2 spells the names in small letters. */
function scorm12Of(element: XmlElement, title: string, tell: Tell) {
  const prerequisites = textOf(element, 'prerequisites')
  const mastery = textOf(element, 'masteryscore')
  const masteryScore = within(mastery, 0, 100)
  const maxTimeAllowed = textOf(element, 'maxtimeallowed')
  const action = textOf(element, 'timelimitaction')
  const timeLimitAction = oneOf(action?.replace(/\s*,\s*/, ','), timeLimitActions)
  const dataFromLms = childOf(element, 'datafromlms')?.text.trim()
  if (mastery !== undefined && masteryScore === undefined)
    tell(
      'odd',
      'item/mastery-score',
      `"${title}" asks for a mastery score of "${mastery}", which is no number from 0 to 100; it was left out.`,
    )
  if (action !== undefined && timeLimitAction === undefined)
    tell(
      'odd',
      'item/time-limit-action',
      `"${title}" names "${action}" as what to do when time is up, which SCORM does not know; it was left out.`,
    )
  return {
    ...(prerequisites && { prerequisites }),
    ...(masteryScore !== undefined && { masteryScore }),
    ...(maxTimeAllowed && { maxTimeAllowed }),
    ...(timeLimitAction && { timeLimitAction }),
    ...(dataFromLms && { dataFromLms }),
  }
}

/** The 4th edition has attributes; the editions before it, a number as text, which is a threshold that counts. */
export function thresholdOf(element: XmlElement): ImportedItem['completionThreshold'] {
  const threshold = childOf(element, 'completionThreshold')
  if (!threshold) return undefined
  const asText = within(lineOf(threshold), 0, 1)
  const least = within(attributeOf(threshold, 'minProgressMeasure'), 0, 1) ?? asText
  return {
    completedByMeasure: flag(attributeOf(threshold, 'completedByMeasure')) ?? asText !== undefined,
    minProgressMeasure: least ?? 1,
    progressWeight: within(attributeOf(threshold, 'progressWeight'), 0, 1) ?? 1,
  }
}

function hiddenButtons(element: XmlElement) {
  const shown = childOf(childOf(element, 'presentation'), 'navigationInterface')
  const hidden = childrenOf(shown, 'hideLMSUI').flatMap(
    (each) => oneOf(lineOf(each), navigation) ?? [],
  )
  return [...new Set(hidden)]
}

const sharedData = (element: XmlElement) =>
  childrenOf(childOf(element, 'data'), 'map').flatMap((map) => {
    const target = attributeOf(map, 'targetID')
    const read = flag(attributeOf(map, 'readSharedData')) ?? true
    const write = flag(attributeOf(map, 'writeSharedData')) ?? true
    return target ? [{ target, read, write }] : []
  })
