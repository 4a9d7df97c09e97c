/** What the endpoint answers, as schemas: the contract is written from them, and tests hold real answers against them. */
import { z } from 'zod'
import { publicQuestion, text } from './public-question.ts'

const instant = z.iso.datetime().describe('In UTC, by the clock of the endpoint.')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const number = z.number().int()
const score = z.strictObject({
  scaled: z.number().describe('From 0 to 1, with partial credit.'),
  correct: number,
  of: number,
})

const drawn = {
  id: z.uuid(),
  number,
  pass_mark: number.describe('Per cent.'),
  questions: z.array(publicQuestion),
}

const marked = z.strictObject({
  correct: z.boolean(),
  credit: z.number(),
  feedback: z.array(text),
  rule: z.string().optional(),
  chosen: z.array(z.string()),
})

export const testView = z.discriminatedUnion('state', [
  z.strictObject({ ...drawn, state: z.literal('open') }),
  z.strictObject({
    ...drawn,
    state: z.literal('marked'),
    marked: instant,
    score,
    passed: z.boolean(),
    answers: z.record(z.string(), marked).optional(),
  }),
])

export const attemptView = z.strictObject({
  course: z.string(),
  version: number.describe('Rises by one with every commit that changed it; 0 before the first.'),
  status: z.enum(['not started', 'in progress', 'completed', 'failed', 'passed']),
  seen: z.array(z.string()).describe('Lessons or tasks seen, from all devices together.'),
  acknowledged: z.array(z.string()).optional(),
  location: z.string().optional(),
  suspend_data: z.string().optional(),
  started: instant.optional(),
  completed: instant.optional(),
  score: score.optional(),
  passed: instant.optional().describe('Never removed.'),
  licence: z.strictObject({ issued: day, lapses: day }).optional(),
  valid_until: day.optional(),
  certificate: z.string().optional().describe('The number of its certificate.'),
  renewable: z.literal(true).optional(),
  awaits: z.array(z.string()).optional().describe('Courses that come first.'),
  tests: z.array(testView).describe('Newest last; at most one is open.'),
})

export const attemptList = z.strictObject({ attempts: z.array(attemptView) })

export const registration = z.strictObject({
  registration: z.uuid(),
  token: z.string().describe('Write-only: it stores commits and reads nothing.'),
  expires: instant,
  attempt: attemptView,
})

export const me = z.discriminatedUnion('signedIn', [
  z.strictObject({
    signedIn: z.literal(false),
    signIn: z.boolean().describe('Whether there is a way to sign in.'),
  }),
  z.strictObject({
    signedIn: z.literal(true),
    learner: z.strictObject({
      key: z.string().describe("Random; names the learner to this device's storage alone."),
      name: z.string(),
      roles: z.array(z.string()),
    }),
  }),
])

export const problem = z.strictObject({
  status: number,
  code: z.string().describe('Stable, for programs.'),
  title: z.string().describe('One sentence, for people.'),
  detail: z.string().optional(),
  ref: z.string().optional().describe('Found in the log under this, where the cause is ours.'),
})

const outcome = z.enum(['stored', 'already-had-it', 'older-than-mine'])
export const commitAnswer = z.strictObject({ id: z.string(), outcome })
export const commitBatchAnswer = z.strictObject({
  answers: z.array(z.union([commitAnswer, z.strictObject({ id: z.string().nullable(), problem })])),
})
