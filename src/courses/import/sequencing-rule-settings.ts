import type { Settings } from 'scorm-again'
import type { RollupRule, Rules } from '#model/sequencing.ts'

type Activity = NonNullable<NonNullable<Settings['sequencing']>['activityTree']>
type RulesSettings = NonNullable<Activity['sequencingRules']>
type RuleSettings = NonNullable<RulesSettings['preConditionRules']>[number]
type ConditionSettings = RuleSettings['conditions'][number]
type RollupSettings = NonNullable<Activity['rollupRules']>['rules'][number]
type RollupConditionSettings = RollupSettings['conditions'][number]

type Rule = Rules['pre' | 'exit' | 'post'][number]

export const ruleSettings = ({ pre, exit, post }: Rules): RulesSettings => ({
  preConditionRules: pre.map(ruleOf),
  exitConditionRules: exit.map(ruleOf),
  postConditionRules: post.map(ruleOf),
})

const ruleOf = ({ action, combination, conditions }: Rule): RuleSettings => ({
  action: action as RuleSettings['action'],
  conditionCombination: combination,
  conditions: conditions.map(({ condition, not, objective, threshold }) => ({
    condition: condition as ConditionSettings['condition'],
    ...(not && { operator: 'not' as NonNullable<ConditionSettings['operator']> }),
    ...(objective !== undefined && { referencedObjective: objective }),
    ...(threshold !== undefined && { parameters: { threshold } }),
  })),
})

export const rollupSettings = (rules: readonly RollupRule[]): RollupSettings[] =>
  rules.map(({ action, children, atLeast = 0, combination, conditions }) => ({
    action: action as RollupSettings['action'],
    consideration: children as NonNullable<RollupSettings['consideration']>,
    // A manifest gives a share from 0 to 1, scorm-again counts in hundreds.
    ...(children === 'atLeastPercent' && { minimumPercent: atLeast * 100 }),
    ...(children === 'atLeastCount' && { minimumCount: atLeast }),
    conditionCombination: combination as NonNullable<RollupSettings['conditionCombination']>,
    conditions: conditions.map(({ condition, not = false }) => rollupCondition(condition, not)),
  }))

/** Time is never over in a roll-up: SCORM does not ask for the two conditions about it, and scorm-again has no words for them. */
const neverTrue = new Set<string>(['timeLimitExceeded', 'outsideAvailableTimeRange'])

function rollupCondition(
  condition: RollupRule['conditions'][number]['condition'],
  not: boolean,
): RollupConditionSettings {
  const known = condition === 'activityProgressKnown' ? 'progressKnown' : condition
  const [name, negated] = neverTrue.has(known) ? ['always', !not] : [known, not]
  return {
    condition: name as RollupConditionSettings['condition'],
    ...(negated && { operator: 'not' as NonNullable<RollupConditionSettings['operator']> }),
  }
}
