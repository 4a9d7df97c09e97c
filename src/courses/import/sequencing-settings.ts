import type { Settings } from 'scorm-again'
import { everyItem, type ImportedCourse, type ImportedItem, parts } from '#model/imported.ts'
import type { Objective, Sequencing } from '#model/sequencing.ts'
import { rollupSettings, ruleSettings } from './sequencing-rule-settings.ts'

type SequencingSettings = NonNullable<Settings['sequencing']>
type Activity = NonNullable<SequencingSettings['activityTree']>
type Controls = NonNullable<Activity['sequencingControls']>
type ObjectiveSettings = NonNullable<Activity['objectives']>[number]

/** SCORM 2004, several parts, and a manifest that says anything of their order, or of data that they share. */
export const hasOrder = ({ scorm, organization, items }: ImportedCourse): boolean =>
  scorm !== '1.2' &&
  parts({ items }).length > 1 &&
  [organization, ...everyItem(items)].some(
    (each) =>
      each.sequencing !== undefined ||
      ('hideLmsUi' in each && each.hideLmsUi !== undefined) ||
      ('sharedData' in each && each.sharedData !== undefined),
  )

/** A course of SCORM 2004 as scorm-again 3.4.3 wants it: one tree of activities, collections already merged in. */
export function sequencingSettings(course: ImportedCourse): SequencingSettings {
  const { organization, title, items } = course
  return {
    activityTree: {
      // Activities go by their ids, and a manifest that breaks the rules may call an item like the whole.
      id: everyItem(items).some(({ id }) => id === organization.id) ? ':course' : organization.id,
      title,
      ...ofSequencing(organization.id, organization.sequencing),
      ...(organization.completionThreshold && {
        completionThreshold: organization.completionThreshold,
      }),
      children: items.map(activityOf),
    },
  }
}

function activityOf(item: ImportedItem): Activity {
  const { id, title, visible, completionThreshold, hideLmsUi, sharedData, sequencing } = item
  return {
    id,
    title,
    isVisible: visible,
    ...ofSequencing(id, sequencing),
    ...(completionThreshold && { completionThreshold }),
    ...(hideLmsUi && { hideLmsUi }),
    ...(sharedData && {
      sharedDataMaps: sharedData.map(({ target, read, write }) => ({
        targetID: target,
        readSharedData: read,
        writeSharedData: write,
      })),
    }),
    ...(item.children.length > 0 && { children: item.children.map(activityOf) }),
  }
}

function ofSequencing(id: string, sequencing: Sequencing = {}): Partial<Activity> {
  const { rules, rollup, limits, considerations, objectives = [] } = sequencing
  const all = objectives.map((each) => objectiveOf(id, each))
  const primary = all[objectives.findIndex((each) => each.primary)]
  return {
    sequencingControls: controlsOf(sequencing),
    ...(rules && { sequencingRules: ruleSettings(rules) }),
    ...(rollup && { rollupRules: { rules: rollupSettings(rollup.rules) } }),
    ...(considerations && { rollupConsiderations: defined(considerations) }),
    ...(primary && { primaryObjective: primary }),
    objectives: all.filter((each) => each !== primary),
    // The time limit is the player's, as cmi.max_time_allowed: SCORM asks no LMS to sequence by it, and
    // scorm-again 3.4.3 never delivers an activity that has one (DB.1.1-3).
    ...(limits?.attemptLimit !== undefined && { attemptLimit: limits.attemptLimit }),
  }
}

/** scorm-again lets contents flow unless told otherwise; the standard does not, so every control is stated. */
function controlsOf({
  controlMode,
  rollup,
  randomization,
  delivery,
  choice,
}: Sequencing): Controls {
  return {
    choice: controlMode?.choice ?? true,
    choiceExit: controlMode?.choiceExit ?? true,
    flow: controlMode?.flow ?? false,
    forwardOnly: controlMode?.forwardOnly ?? false,
    useCurrentAttemptObjectiveInfo: controlMode?.useCurrentAttemptObjectiveInfo ?? true,
    useCurrentAttemptProgressInfo: controlMode?.useCurrentAttemptProgressInfo ?? true,
    rollupObjectiveSatisfied: rollup?.objectiveSatisfied ?? true,
    rollupProgressCompletion: rollup?.progressCompletion ?? true,
    objectiveMeasureWeight: rollup?.objectiveMeasureWeight ?? 1,
    tracked: delivery?.tracked ?? true,
    completionSetByContent: delivery?.completionSetByContent ?? false,
    objectiveSetByContent: delivery?.objectiveSetByContent ?? false,
    preventActivation: choice?.preventActivation ?? false,
    constrainChoice: choice?.constrainChoice ?? false,
    // What the manifest calls reorderChildren; scorm-again's own `reorderChildren` says that it has been done.
    randomizeChildren: randomization?.reorderChildren ?? false,
    selectCount: randomization?.selectCount ?? null,
    randomizationTiming: (randomization?.randomizationTiming ?? 'never') as NonNullable<
      Controls['randomizationTiming']
    >,
    selectionTiming: (randomization?.selectionTiming ?? 'never') as NonNullable<
      Controls['selectionTiming']
    >,
  }
}

/** A primary objective needs no id in a manifest, but scorm-again drops one without. */
function objectiveOf(item: string, { id, primary, maps, ...rest }: Objective): ObjectiveSettings {
  return {
    objectiveID: id ?? `${item}-primary`,
    isPrimary: primary,
    ...defined(rest),
    mapInfo: maps.map(({ target, ...flags }) => ({ targetObjectiveID: target, ...defined(flags) })),
  }
}

/** Without the properties that are undefined, which scorm-again's types do not take. */
function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Value]: Exclude<Value[Key], undefined> }
}
