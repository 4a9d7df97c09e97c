import { z } from 'zod'
import { localised } from '../../localised.ts'
import { checking, common, verdicts } from '../fields.ts'

/** An answer in the learner's own words, compared with phrases. */
export const shortText = z
  .strictObject({
    ...common,
    type: z.literal('short-text').describe('An answer in the learner’s own words.'),
    accept: z
      .array(localised)
      .min(1, 'must have at least one accepted answer')
      .max(20, 'must not have more than 20 accepted answers')
      .describe(
        'Phrases that count as right, in either language; "*" stands for any words. The first is shown as the right answer.',
      ),
    exact: z
      .boolean()
      .default(false)
      .describe(
        'Capitals, accents and punctuation must be as written. Left out, they do not matter.',
      ),
    feedback: verdicts.describe('What is said after marking.'),
  })
  .check(
    checking(({ accept }, tell) => {
      for (const [index, { en, cy }] of accept.entries())
        if ([en, cy].some((text) => text !== undefined && /^[*\s]*$/.test(text)))
          tell(['accept', index], 'must have a word beside "*", or every answer would be right')
    }),
  )
export type ShortText = z.infer<typeof shortText>
