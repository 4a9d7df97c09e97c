import type { Language } from '#model/localised.ts'
import type { Question } from '#model/questions/question.ts'

/** Where a learner stands, in no standard's words. Each adapter says it in its own. */
export type Report = {
  /** A lesson's id, or `test`. */
  location?: string
  /** What `encodeState` wrote. */
  data: string
  /** The lessons, and the guidelines to acknowledge (`guideline:personal-use@2026-10-12`). */
  objectives: { id: string; done: boolean }[]
  /** From 0 to 1; 1 exactly when the course is completed. */
  progress: number
  completed: boolean
  assessed: boolean
  /** The test that was passed, or the last that was not. */
  result?: { passed: boolean; scaled: number; correct: number; of: number }
  /** Time spent since the session began. */
  seconds: number
  /** The answers of a test that was handed in with this step. */
  answers?: AnsweredQuestion[]
  /** The guideline that was acknowledged with this step, with the text that was read (`#model/acknowledgement.ts`). */
  acknowledged?: string
}

export type AnsweredQuestion = {
  question: Question
  answer: string[]
  /** The test's number: the same question can be asked again in the next one. */
  test: number
  at: Date
  /** Seconds; undefined where the answer was given in an earlier session. */
  latency?: number
}

/** `refused` says what the LMS did not accept, in its own words where it gave any. */
export type Outcome = { kind: 'kept' } | { kind: 'refused'; reason: string }

/** What keeps a learner's progress: the learning system that started a package, or the browser. */
export type Lms = {
  saved: { data: string; location?: string; language?: Language }
  /** The LMS has the course as completed or passed, from before. */
  done?: boolean
  /** Per cent; the LMS may ask for another than the course's. */
  passMark?: number
  /** False where the LMS only lets somebody look: nothing of it counts. */
  counts: boolean
  save(report: Report): Promise<Outcome>
  /** The learner leaves, perhaps for good: nothing can be waited for. Without a report where nothing counts. */
  leave(report: Report | undefined): void
  /** Ends the session and goes back to the LMS, where that is the content's part. */
  exit?(report: Report | undefined): Promise<void>
}

/** `none` is no LMS at all, `refused` one that would not begin, `ended` a session that is over already. */
export type Opening =
  | { kind: 'open'; lms: Lms }
  | { kind: 'none' }
  | { kind: 'ended' }
  | { kind: 'refused'; reason: string }
