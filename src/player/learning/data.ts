import type { MyLearningWords, VisitWords } from '#i18n/strings/learning.ts'
import type { Language } from '#model/localised.ts'

/** What "My learning" carries for its script, as JSON in `#learning-data`. */
export type LearningData = {
  language: Language
  /** All courses, and the induction, in the order of the page. */
  courses: { id: string; title: string; href: string; items: number; licence: boolean }[]
  today: string
  paths: {
    signIn: string
    certificates: string
    duties: { desks: string; reports: string; feedback: string; pins: string; packages: string }
  }
  words: { visit: VisitWords; learning: MyLearningWords }
}
