import { z } from 'zod'
import { localised } from '../../localised.ts'
import { checking, common, credit, mostOptions, repeated, verdicts, wordId } from '../fields.ts'

const item = z.strictObject({
  id: wordId.describe('A word for what it says; not shown to the learner.'),
  text: localised.describe('What has to be put in its place.'),
})

/** Steps to put in order. They are written in the right one, and shown in another. */
export const ordering = z
  .strictObject({
    ...common,
    type: z.literal('ordering').describe('Steps to put in order.'),
    items: z
      .array(item)
      .min(2, 'must have at least two items')
      .max(mostOptions, `must not have more than ${mostOptions} items`)
      .describe('In the right order.'),
    credit,
    feedback: verdicts.describe('What is said after marking.'),
  })
  .check(
    checking(({ items }, tell) => {
      if (repeated(items) !== undefined) tell(['items'], 'has two items with one id')
    }),
  )
export type Ordering = z.infer<typeof ordering>
