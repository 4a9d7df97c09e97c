import { z } from 'zod'
import { change } from './change.ts'
import { id } from './id.ts'
import { reviewed } from './review.ts'

const sentence = z.string().trim().min(1, 'must not be empty')

/** One numbered rule. Exactly one of `do` and `dont`; the id never changes, because courses and people cite it. */
export const rule = z
  .strictObject({
    id: id.describe(
      'Unique in the whole site, such as "personal-3"; it is the rule\'s address on the page.',
    ),
    do: sentence
      .optional()
      .describe('What to do, as an instruction: "Say that your views are your own".'),
    dont: sentence.optional().describe('What not to do, without the "do not": "share a password".'),
    why: sentence.optional().describe('The reason, in one sentence.'),
  })
  .refine((value) => (value.do === undefined) !== (value.dont === undefined), {
    message: 'must have either "do" or "dont", and not both',
  })
export type Rule = z.infer<typeof rule>

/** The front matter of `content/guidelines/{en,cy}/<name>.md`. */
export const guideline = z.strictObject({
  title: sentence.describe('The heading of the page.'),
  summary: sentence.describe('One sentence for lists and search results.'),
  level: id.describe(
    'Whom it is for: a level from registers/levels.yaml. Higher levels read it too.',
  ),
  order: z
    .number()
    .int()
    .default(100)
    .describe('Its place in the list of its level; small numbers first.'),
  ...reviewed,
  keywords: z
    .array(sentence)
    .default([])
    .describe(
      'Words that people search for and the text does not use, such as "tweeting at work".',
    ),
  rules: z.array(rule).min(1, 'must have at least one rule'),
  changes: z.array(change).min(1, 'must say when it was first published, and what changed since'),
})
export type Guideline = z.infer<typeof guideline>
