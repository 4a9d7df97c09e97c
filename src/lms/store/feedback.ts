import type { Language } from '#model/localised.ts'
import type { Row } from './rows.ts'

/** What somebody says is wrong or missing on a page. Without `learner` nobody knows who said it. */
export type Feedback = {
  id: string
  /** The address of the page, in the language in which it was read. */
  page: string
  language: Language
  text: string
  made: string
  /** Only of who wants an answer. */
  learner: string | null
}

/** `name` is that of who wants an answer. */
export type Said = Feedback & { name: string | null; done: string | null }

export interface FeedbackBox {
  /** False where the same was said of the page since `after` and is not done yet: somebody pressed twice. */
  put(said: Feedback, after: string): Promise<boolean>
  /** What is not done, oldest first, and then what is, the last done first. */
  all(): Promise<Said[]>
  /** How many came since an instant. */
  since(at: string): Promise<number>
  /** False where there is none of this id that is not done. */
  finish(id: string, at: string): Promise<boolean>
  /** Takes away those named. Answers how many. */
  forget(ids: readonly string[]): Promise<number>
}

export const inOrder = `SELECT feedback.id, page, language, text, made, feedback.learner, learners.name AS name, done
  FROM feedback LEFT JOIN learners ON learners.key = feedback.learner
  ORDER BY done IS NOT NULL, done DESC, feedback.number`

export const saidOf = (row: Row): Said => row as unknown as Said
