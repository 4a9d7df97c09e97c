import { z } from 'zod'
import { change } from './change.ts'
import { platform } from './platform.ts'
import { reviewed } from './review.ts'

const sentence = z.string().trim().min(1, 'must not be empty')

/** What makes a page a case study, listed by service at `/case-studies/`. */
export const caseStudy = z.strictObject({
  service: sentence.describe('The service that did it, as colleagues know it.'),
  platform: platform.describe('Where it was posted.'),
  goal: sentence.describe('What was to be achieved, in one sentence.'),
  result: sentence.describe('What came of it, with the number that moved.'),
})
export type CaseStudy = z.infer<typeof caseStudy>

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
  case_study: caseStudy.optional(),
})
export type Page = z.infer<typeof page>
