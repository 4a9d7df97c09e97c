import { z } from 'zod'

/**
 * IMS Simple Sequencing with ADL's extensions, as a manifest states it for one item (SCORM 2004 SN 3 and CAM 5).
 * What the manifest leaves out is left out here; the defaults are the standard's.
 */
const flag = z.boolean().optional()
const measure = z.number().min(-1).max(1)
const share = z.number().min(0).max(1)

export const conditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'always',
] as const

export const rollupConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
] as const

/** What each kind of rule may do. */
export const ruleActions = {
  pre: ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'],
  exit: ['exit'],
  post: ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'],
} as const

export const rollupActions = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const
export const childSets = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const
export const timings = ['never', 'once', 'onEachNewAttempt'] as const
export const considerations = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const

const combination = z.enum(['all', 'any'])

const rule = <Action extends string>(actions: readonly Action[]) =>
  z.strictObject({
    combination,
    conditions: z.array(
      z.strictObject({
        condition: z.enum(conditions),
        not: flag,
        objective: z
          .string()
          .optional()
          .describe('An objective of the item other than the primary.'),
        threshold: measure.optional(),
      }),
    ),
    action: z.enum(actions),
  })

export const rollupRule = z.strictObject({
  children: z.enum(childSets),
  atLeast: z.number().min(0).optional().describe('A count, or a share from 0 to 1.'),
  combination,
  conditions: z.array(z.strictObject({ condition: z.enum(rollupConditions), not: flag })),
  action: z.enum(rollupActions),
})

export const objectiveMap = z.strictObject({
  target: z.string().min(1).describe('A global objective.'),
  readSatisfiedStatus: flag,
  readNormalizedMeasure: flag,
  writeSatisfiedStatus: flag,
  writeNormalizedMeasure: flag,
  readRawScore: flag,
  readMinScore: flag,
  readMaxScore: flag,
  readCompletionStatus: flag,
  readProgressMeasure: flag,
  writeRawScore: flag,
  writeMinScore: flag,
  writeMaxScore: flag,
  writeCompletionStatus: flag,
  writeProgressMeasure: flag,
})

export const objective = z.strictObject({
  id: z.string().optional().describe('A primary objective without maps may have none.'),
  primary: z.boolean(),
  satisfiedByMeasure: flag,
  minNormalizedMeasure: measure.optional(),
  maps: z.array(objectiveMap),
})

export const sequencing = z.strictObject({
  controlMode: z
    .strictObject({
      choice: flag,
      choiceExit: flag,
      flow: flag,
      forwardOnly: flag,
      useCurrentAttemptObjectiveInfo: flag,
      useCurrentAttemptProgressInfo: flag,
    })
    .optional(),
  rules: z
    .strictObject({
      pre: z.array(rule(ruleActions.pre)),
      exit: z.array(rule(ruleActions.exit)),
      post: z.array(rule(ruleActions.post)),
    })
    .optional(),
  limits: z
    .strictObject({
      attemptLimit: z.number().int().min(0).optional(),
      attemptAbsoluteDurationLimit: z.string().optional(),
    })
    .optional(),
  rollup: z
    .strictObject({
      objectiveSatisfied: flag,
      progressCompletion: flag,
      objectiveMeasureWeight: share.optional(),
      rules: z.array(rollupRule),
    })
    .optional(),
  objectives: z.array(objective).optional(),
  randomization: z
    .strictObject({
      randomizationTiming: z.enum(timings).optional(),
      selectCount: z.number().int().min(0).optional(),
      selectionTiming: z.enum(timings).optional(),
      reorderChildren: flag,
    })
    .optional(),
  delivery: z
    .strictObject({ tracked: flag, completionSetByContent: flag, objectiveSetByContent: flag })
    .optional(),
  choice: z.strictObject({ preventActivation: flag, constrainChoice: flag }).optional(),
  considerations: z
    .strictObject({
      requiredForSatisfied: z.enum(considerations).optional(),
      requiredForNotSatisfied: z.enum(considerations).optional(),
      requiredForCompleted: z.enum(considerations).optional(),
      requiredForIncomplete: z.enum(considerations).optional(),
      measureSatisfactionIfActive: flag,
    })
    .optional(),
})

export type Sequencing = z.infer<typeof sequencing>
export type Objective = z.infer<typeof objective>
export type ObjectiveMap = z.infer<typeof objectiveMap>
export type RollupRule = z.infer<typeof rollupRule>
export type Rules = NonNullable<Sequencing['rules']>
