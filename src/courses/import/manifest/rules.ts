import { attributeOf, childOf, childrenOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import {
  childSets,
  conditions,
  type RollupRule,
  type Rules,
  rollupActions,
  rollupConditions,
  ruleActions,
  type Sequencing,
} from '#model/sequencing.ts'
import type { Tell } from '../tell.ts'
import { flag, oneOf, stated, within } from './values.ts'

/** `<imsss:sequencingRules>`: what happens before, at the exit of, and after an item. A rule with an unknown word is left out, and told. */
export function rulesOf(element: XmlElement | undefined, tell: Tell): Rules | undefined {
  if (!element) return undefined
  const of = <Action extends string>(name: string, actions: readonly Action[]) =>
    childrenOf(element, name).flatMap((rule) => ruleOf(rule, actions, tell) ?? [])
  return {
    pre: of('preConditionRule', ruleActions.pre),
    exit: of('exitConditionRule', ruleActions.exit),
    post: of('postConditionRule', ruleActions.post),
  }
}

function ruleOf<Action extends string>(
  element: XmlElement,
  actions: readonly Action[],
  tell: Tell,
) {
  const word = attributeOf(childOf(element, 'ruleAction'), 'action')
  const action = oneOf(word, actions)
  if (!action) return leftOut(`its action "${word ?? ''}"`, tell)
  const group = childOf(element, 'ruleConditions')
  const read = childrenOf(group, 'ruleCondition').map((each) => {
    const condition = oneOf(attributeOf(each, 'condition'), conditions)
    const not = attributeOf(each, 'operator')?.toLowerCase() === 'not' ? true : undefined
    const objective = attributeOf(each, 'referencedObjective') || undefined
    const threshold = within(attributeOf(each, 'measureThreshold'), -1, 1)
    return condition && { condition, ...stated({ not, objective, threshold }) }
  })
  const known = read.filter((each) => each !== undefined)
  if (known.length < read.length) return leftOut('one of its conditions', tell)
  return { combination: combinationOf(group, 'all'), conditions: known, action }
}

/** `<imsss:rollupRules>`: how the state of the parts becomes the state of the whole. */
export function rollupOf(element: XmlElement | undefined, tell: Tell): Sequencing['rollup'] {
  if (!element) return undefined
  return {
    ...stated({
      objectiveSatisfied: flag(attributeOf(element, 'rollupObjectiveSatisfied')),
      progressCompletion: flag(attributeOf(element, 'rollupProgressCompletion')),
      objectiveMeasureWeight: within(attributeOf(element, 'objectiveMeasureWeight'), 0, 1),
    }),
    rules: childrenOf(element, 'rollupRule').flatMap((rule) => rollupRuleOf(rule, tell) ?? []),
  }
}

function rollupRuleOf(element: XmlElement, tell: Tell): RollupRule | undefined {
  const word = attributeOf(childOf(element, 'rollupAction'), 'action')
  const action = oneOf(word, rollupActions)
  if (!action) return leftOut(`its action "${word ?? ''}"`, tell)
  const children = oneOf(attributeOf(element, 'childActivitySet') ?? 'all', childSets)
  if (!children) return leftOut('the parts that it counts', tell)
  const group = childOf(element, 'rollupConditions')
  const read = childrenOf(group, 'rollupCondition').map((each) => {
    const condition = oneOf(attributeOf(each, 'condition'), rollupConditions)
    const not = attributeOf(each, 'operator')?.toLowerCase() === 'not' ? true : undefined
    return condition && { condition, ...stated({ not }) }
  })
  const known = read.filter((each) => each !== undefined)
  if (known.length < read.length) return leftOut('one of its conditions', tell)
  const atLeast = {
    atLeastCount: within(attributeOf(element, 'minimumCount'), 0, 1e6),
    atLeastPercent: within(attributeOf(element, 'minimumPercent'), 0, 1),
  }[children as 'atLeastCount' | 'atLeastPercent']
  return {
    children,
    ...(atLeast !== undefined && { atLeast }),
    combination: combinationOf(group, 'any'),
    conditions: known,
    action,
  }
}

const combinationOf = (group: XmlElement | undefined, otherwise: 'all' | 'any') =>
  oneOf(attributeOf(group, 'conditionCombination'), ['all', 'any'] as const) ?? otherwise

function leftOut(what: string, tell: Tell): undefined {
  tell('odd', 'sequencing/rule', `A rule of order was left out: ${what} is unknown to SCORM.`)
}
