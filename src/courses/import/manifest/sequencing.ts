import { attributeOf, childOf, childrenOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import { considerations, type Sequencing, timings } from '#model/sequencing.ts'
import type { Tell } from '../tell.ts'
import { objectivesOf } from './objectives.ts'
import { rollupOf, rulesOf } from './rules.ts'
import { flag, isDuration, oneOf, stated, whole } from './values.ts'

/** `<imsss:sequencingCollection>`: sequencing that several items share, by its ID. */
export type Collections = ReadonlyMap<string, XmlElement>

export const collectionsOf = (manifest: XmlElement): Collections =>
  new Map(
    childrenOf(childOf(manifest, 'sequencingCollection'), 'sequencing').flatMap((each) => {
      const id = attributeOf(each, 'ID')
      return id ? [[id, each] as const] : []
    }),
  )

/** The sequencing of an item or organization: what it names by IDRef, and its own groups in place of the named ones. */
export function sequencingOf(
  parent: XmlElement,
  collections: Collections,
  tell: Tell,
): Sequencing | undefined {
  const element = childOf(parent, 'sequencing')
  if (!element) return undefined
  const reference = attributeOf(element, 'IDRef')
  const shared = reference === undefined ? undefined : collections.get(reference)
  if (reference !== undefined && !shared)
    tell(
      'odd',
      'sequencing/unknown',
      `The rules of order "${reference}" that a part refers to are not in the manifest.`,
    )
  const found = { ...(shared && groupsOf(shared, tell)), ...groupsOf(element, tell) }
  return Object.keys(found).length === 0 ? undefined : found
}

function groupsOf(element: XmlElement, tell: Tell): Sequencing {
  const groups: { [Group in keyof Sequencing]: Sequencing[Group] | undefined } = {
    controlMode: controlModeOf(childOf(element, 'controlMode')),
    rules: rulesOf(childOf(element, 'sequencingRules'), tell),
    limits: limitsOf(childOf(element, 'limitConditions'), tell),
    rollup: rollupOf(childOf(element, 'rollupRules'), tell),
    objectives: objectivesOf(element),
    randomization: randomizationOf(childOf(element, 'randomizationControls')),
    delivery: deliveryOf(childOf(element, 'deliveryControls')),
    choice: choiceOf(childOf(element, 'constrainedChoiceConsiderations')),
    considerations: considerationsOf(childOf(element, 'rollupConsiderations')),
  }
  return stated(groups) ?? {}
}

const controlModeOf = (element: XmlElement | undefined) =>
  stated({
    choice: flag(attributeOf(element, 'choice')),
    choiceExit: flag(attributeOf(element, 'choiceExit')),
    flow: flag(attributeOf(element, 'flow')),
    forwardOnly: flag(attributeOf(element, 'forwardOnly')),
    useCurrentAttemptObjectiveInfo: flag(attributeOf(element, 'useCurrentAttemptObjectiveInfo')),
    useCurrentAttemptProgressInfo: flag(attributeOf(element, 'useCurrentAttemptProgressInfo')),
  })

function limitsOf(element: XmlElement | undefined, tell: Tell) {
  const limit = attributeOf(element, 'attemptAbsoluteDurationLimit') || undefined
  const known = limit === undefined || isDuration(limit)
  if (!known)
    tell(
      'odd',
      'sequencing/duration',
      `A time limit of "${limit}" is no length of time; it was left out.`,
    )
  return stated({
    attemptLimit: whole(attributeOf(element, 'attemptLimit')),
    attemptAbsoluteDurationLimit: known ? limit : undefined,
  })
}

const randomizationOf = (element: XmlElement | undefined) =>
  stated({
    randomizationTiming: oneOf(attributeOf(element, 'randomizationTiming'), timings),
    selectCount: whole(attributeOf(element, 'selectCount')),
    selectionTiming: oneOf(attributeOf(element, 'selectionTiming'), timings),
    reorderChildren: flag(attributeOf(element, 'reorderChildren')),
  })

const deliveryOf = (element: XmlElement | undefined) =>
  stated({
    tracked: flag(attributeOf(element, 'tracked')),
    completionSetByContent: flag(attributeOf(element, 'completionSetByContent')),
    objectiveSetByContent: flag(attributeOf(element, 'objectiveSetByContent')),
  })

const choiceOf = (element: XmlElement | undefined) =>
  stated({
    preventActivation: flag(attributeOf(element, 'preventActivation')),
    constrainChoice: flag(attributeOf(element, 'constrainChoice')),
  })

const considerationsOf = (element: XmlElement | undefined) =>
  stated({
    requiredForSatisfied: oneOf(attributeOf(element, 'requiredForSatisfied'), considerations),
    requiredForNotSatisfied: oneOf(attributeOf(element, 'requiredForNotSatisfied'), considerations),
    requiredForCompleted: oneOf(attributeOf(element, 'requiredForCompleted'), considerations),
    requiredForIncomplete: oneOf(attributeOf(element, 'requiredForIncomplete'), considerations),
    measureSatisfactionIfActive: flag(attributeOf(element, 'measureSatisfactionIfActive')),
  })
