import type { Language } from '#model/localised.ts'
import type { AttemptStatus } from '#model/wire/attempt.ts'

export type Score = { scaled: number; correct: number; of: number }

/** What one learner has done in one course, folded from every commit of every device. Instants are ISO strings in UTC. */
export type Attempt = {
  learner: string
  course: string
  version: number
  seen: string[]
  location?: string
  suspend_data?: string
  /** Whose `location` and `suspend_data` these are. */
  standing?: { registration: number; sequence: number }
  started?: string
  completed?: string
  passed?: string
  /** A test was marked. */
  tested: boolean
  score?: Score
  /** The language it is taken in; once completed, the one in which it was. */
  language?: Language
}

export const blank = (learner: string, course: string): Attempt => ({
  learner,
  course,
  version: 0,
  seen: [],
  tested: false,
})

/** A pass stands above a completion, and who read every lesson and failed the test stays failed (SCORM 1.2 keeps both in one field). */
export function statusOf(attempt: Attempt): AttemptStatus {
  if (attempt.passed !== undefined) return 'passed'
  if (attempt.completed !== undefined) return 'completed'
  if (attempt.tested) return 'failed'
  return attempt.started === undefined ? 'not started' : 'in progress'
}

/** What counts towards another record, such as a task of the induction. */
export const isDone = (attempt: Attempt | undefined): boolean =>
  attempt?.passed !== undefined || attempt?.completed !== undefined
