import { z } from 'zod'
import { id } from '../../id.ts'
import { localised } from '../../localised.ts'
import {
  checking,
  chosenFeedback,
  common,
  credit,
  optionId,
  repeated,
  type Tell,
} from '../fields.ts'

const way = z.strictObject({
  id: optionId.describe('Stable; not shown to the learner.'),
  text: localised.describe('What the learner can do.'),
  points: z
    .number()
    .int()
    .min(-100, 'must be -100 or more')
    .max(100, 'must be 100 or less')
    .default(0)
    .describe('What doing this earns.'),
  next: id.optional().describe('The step that follows. Left out, the scenario ends here.'),
  feedback: chosenFeedback,
})
const step = z.strictObject({
  id: id.describe('Stable; named by `next`.'),
  text: localised.describe('What happens, and what has to be decided.'),
  options: z
    .array(way)
    .min(2, 'must have at least two options')
    .max(6, 'must not have more than 6 options')
    .describe('What can be done.'),
})

/** A situation that goes on as one decides. Its score is what one's way earned, of what the best way earns. */
export const scoredScenario = z
  .strictObject({
    ...common,
    type: z.literal('scored-scenario').describe('A situation that goes on as one decides.'),
    steps: z
      .array(step)
      .min(1, 'must have at least one step')
      .max(30, 'must not have more than 30 steps')
      .describe('The first is where it starts. No way leads back.'),
    credit,
  })
  .check(
    checking(({ steps }, tell) => {
      if (repeated(steps) !== undefined) return tell(['steps'], 'has two steps with one id')
      checkWays(steps, tell)
    }),
  )
export type ScoredScenario = z.infer<typeof scoredScenario>

function checkWays(steps: readonly z.infer<typeof step>[], tell: Tell): void {
  const place = new Map(steps.map(({ id }, index) => [id, index]))
  const reached = new Set([0])
  for (const [index, { options }] of steps.entries()) {
    if (repeated(options) !== undefined)
      tell(['steps', index, 'options'], 'has two options with one id')
    for (const [at, { next }] of options.entries()) {
      if (next === undefined) continue
      const to = place.get(next)
      const path = ['steps', index, 'options', at, 'next']
      if (to === undefined)
        tell(path, `must be the id of one of the steps: ${[...place.keys()].join(', ')}`)
      // Written in the order in which they can happen, steps cannot go round in a circle.
      else if (to <= index) tell(path, 'must lead to a step that is written further down')
      else if (reached.has(index)) reached.add(to)
    }
  }
  for (const [index, { id }] of steps.entries())
    if (!reached.has(index))
      tell(['steps', index], `is a step that no option leads to: name "${id}" as "next"`)
  if (!steps.some(({ options }) => options.some(({ points }) => points > 0)))
    tell(['steps'], 'must have an option that earns points')
}
