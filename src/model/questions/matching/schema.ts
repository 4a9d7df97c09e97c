import { z } from 'zod'
import { localised } from '../../localised.ts'
import {
  checking,
  common,
  credit,
  mostOptions,
  optionId,
  repeated,
  verdicts,
  wordId,
} from '../fields.ts'

const item = z.strictObject({
  id: z.union([optionId, wordId]).describe('Stable; not shown to the learner.'),
  text: localised.describe('What something must be found for.'),
  match: wordId.describe('The id of the choice that belongs to it.'),
})
const choice = z.strictObject({
  id: wordId.describe('A word for what it says; not shown to the learner.'),
  text: localised.describe('What can be matched with an item.'),
})

/** Something to find for each item. A choice may fit several items, or none. */
export const matching = z
  .strictObject({
    ...common,
    type: z.literal('matching').describe('Something to find for each item.'),
    items: z
      .array(item)
      .min(2, 'must have at least two items')
      .max(mostOptions, `must not have more than ${mostOptions} items`)
      .describe('What is matched, in the order in which it is shown.'),
    choices: z
      .array(choice)
      .min(2, 'must have at least two choices')
      .max(mostOptions, `must not have more than ${mostOptions} choices`)
      .describe(
        'What it is matched with; shown in another order. One that fits no item distracts.',
      ),
    credit,
    feedback: verdicts.describe('What is said after marking.'),
  })
  .check(
    checking((question, tell) => {
      const { items, choices } = question
      if (repeated(items) !== undefined) tell(['items'], 'has two items with one id')
      if (repeated(choices) !== undefined) tell(['choices'], 'has two choices with one id')
      const known = new Set(choices.map(({ id }) => id))
      for (const [index, { id, match }] of items.entries()) {
        if (!known.has(match))
          tell(
            ['items', index, 'match'],
            `must be the id of one of the choices: ${[...known].join(', ')}`,
          )
        if (known.has(id))
          tell(
            ['items', index, 'id'],
            'is the id of a choice too, which would give the answer away',
          )
      }
    }),
  )
export type Matching = z.infer<typeof matching>
