import { z } from 'zod'
import { change } from './change.ts'
import { reviewed } from './review.ts'

const sentence = z.string().trim().min(1, 'must not be empty')

/** The front matter of `content/pages/{en,cy}/<path>.md`: a page of plain text at `/<path>/`. */
export const page = z.strictObject({
  title: sentence,
  summary: sentence,
  ...reviewed,
  keywords: z.array(sentence).default([]),
  changes: z.array(change).optional().describe('What changed, and when.'),
  campaign: z
    .boolean()
    .optional()
    .describe(
      'Part of a campaign: while the rules before an election hold, the page says that it is frozen and is in no list.',
    ),
})
export type Page = z.infer<typeof page>
