import { z } from 'zod'
import { localised } from '../../localised.ts'
import { checking, common, optionId, repeated } from '../fields.ts'

const point = z.strictObject({
  id: optionId.describe('Stable; not shown to the learner.'),
  text: localised.describe('What the learner can choose.'),
})

const agreement = [
  { id: 'a', text: { en: 'Strongly disagree', cy: 'Anghytuno’n gryf' } },
  { id: 'b', text: { en: 'Disagree', cy: 'Anghytuno' } },
  { id: 'c', text: { en: 'Neither agree nor disagree', cy: 'Ddim yn cytuno nac yn anghytuno' } },
  { id: 'd', text: { en: 'Agree', cy: 'Cytuno' } },
  { id: 'e', text: { en: 'Strongly agree', cy: 'Cytuno’n gryf' } },
]

/** A statement to agree or disagree with. Nothing is right or wrong, and nothing is scored. */
export const likert = z
  .strictObject({
    ...common,
    type: z.literal('likert').describe('A statement to agree or disagree with; never scored.'),
    scale: z
      .array(point)
      .min(2, 'must have at least two points')
      .max(11, 'must not have more than 11 points')
      .default(agreement)
      .describe(
        'What can be chosen, from one end to the other. Left out: from "strongly disagree" to "strongly agree".',
      ),
  })
  .check(
    checking(({ scale }, tell) => {
      if (repeated(scale) !== undefined) tell(['scale'], 'has two points with one id')
    }),
  )
export type Likert = z.infer<typeof likert>
