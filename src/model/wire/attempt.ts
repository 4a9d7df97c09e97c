import { z } from 'zod'
import type { Day } from '../day.ts'
import type { Marked } from '../questions/mark.ts'
import type { PublicQuestion } from '../questions/public.ts'

/** `POST /lms/registrations` (signed in): starts a device session for one course, or for `induction`. */
export const registrationRequest = z.strictObject({
  course: z.string().min(1).max(100),
  /** Stays with the browser profile; tells two devices of one learner apart. */
  device: z.uuid(),
})
export type RegistrationRequest = z.infer<typeof registrationRequest>

export type Registration = {
  registration: string
  /** Unguessable, expiring, write-only: it stores commits and reads nothing. */
  token: string
  expires: string
  /** Where this session starts from. */
  attempt: AttemptView
}

/** `POST /lms/tests` (signed in): draws the next test after a failed one; answered with the `AttemptView`, whose last test is open. */
export const testRequest = z.strictObject({ course: z.string().min(1).max(100) })
export type TestRequest = z.infer<typeof testRequest>

/** `GET /lms/attempts` (signed in): everything that the learner has started. */
export type AttemptList = { attempts: AttemptView[] }

export type AttemptStatus = 'not started' | 'in progress' | 'completed' | 'failed' | 'passed'

/** A learner's own record of one course: `GET /lms/attempts/<course>` (signed in). */
export type AttemptView = {
  course: string
  /** Rises by one with every commit that changed it; 0 before the first. */
  version: number
  status: AttemptStatus
  /** Ids of the lessons (or induction tasks) seen, from all devices together. */
  seen: string[]
  /** For a course that asks for guidelines to be acknowledged: what was, as `readAs` names it, older texts of them too. */
  acknowledged?: string[]
  /** What a new session resumes from. */
  location?: string
  suspend_data?: string
  started?: string
  completed?: string
  /** The best marked test. A pass is never removed. */
  score?: { scaled: number; correct: number; of: number }
  passed?: string
  /** For a course that is a licence, once it is completed. */
  licence?: { issued: Day; lapses: Day }
  /** For a course that is valid for a time and no licence, once it is completed. */
  valid_until?: Day
  /** For a course of our own, once it is completed: the number of its certificate, `/lms/certificates/<number>`. */
  certificate?: string
  /** The licence or the course has lapsed, or lapses within a month: its test can be taken again. */
  renewable?: true
  /** The courses that come first and are not completed: until they are, this one is not either. */
  awaits?: string[]
  /** Newest last. An open one has questions to answer; there is at most one open. */
  tests: TestView[]
}

export type TestView = {
  id: string
  number: number
  pass_mark: number
  questions: PublicQuestion[]
} & (
  | { state: 'open' }
  | {
      state: 'marked'
      marked: string
      /** `correct` counts the questions that are right as a whole; `scaled` has the partial credit in it. */
      score: { scaled: number; correct: number; of: number }
      passed: boolean
      /** By question id. Left out while the course's `review` does not show them. */
      answers?: Record<string, Marked & { chosen: string[] }>
    }
)

/** `GET /lms/me`. `key` names the learner to this device's storage and to nobody else. */
export type Me =
  | { signedIn: false; signIn: boolean }
  | { signedIn: true; learner: { key: string; name: string; roles: string[] } }
