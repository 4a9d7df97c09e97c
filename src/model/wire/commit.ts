import { z } from 'zod'
import { languages } from '../localised.ts'
import { cmi } from './cmi.ts'
import type { Problem } from './problem.ts'

/**
 * One entry of a learner's journal, on its way to `POST /lms/commits`. The token, not a cookie, says whose
 * it is, so that a beacon, an expired session and another person at the same kiosk all deliver it right.
 */
export const commit = z.strictObject({
  id: z.uuid().describe('Made by the page. The same id never changes anything twice.'),
  token: z.string().min(20).max(200).describe('From `POST /lms/registrations`. Write-only.'),
  sco: z
    .string()
    .min(1)
    .max(255)
    .describe('"course" for our own courses and the induction; an item id for imported ones.'),
  sequence: z
    .number()
    .int()
    .positive()
    .describe('Counts from 1 within a registration (a device session).'),
  final: z.boolean().describe('The last one of this visit.'),
  language: z.enum(languages).describe('The language in which the learner is taking the course.'),
  at: z.iso
    .datetime({ offset: true })
    .describe("When it was made, by the device's clock. Kept as a claim; never trusted."),
  submits: z
    .uuid()
    .optional()
    .describe('The id of the test that `cmi.interactions` answers, handed in for marking.'),
  cmi,
})
export type Commit = z.infer<typeof commit>

/** `stored`, and its state is now the one to resume; or journalled only, because a later session's state stands. */
export type CommitOutcome = 'stored' | 'already-had-it' | 'older-than-mine'
export type CommitAnswer = { id: string; outcome: CommitOutcome }

/** `POST /lms/commits` also takes up to this many at once. Each is judged alone: a bad one does not stop its neighbours. */
export const mostCommits = 50
export const commitBatch = z.strictObject({
  commits: z.array(z.unknown()).min(1).max(mostCommits),
})
/** One answer for each commit of a batch, in its order; `id` is null where the commit had none that could be read. */
export type CommitBatchAnswer = {
  answers: (CommitAnswer | { id: string | null; problem: Problem })[]
}
