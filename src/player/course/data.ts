import type { CourseWords, TestWords } from '#i18n/strings/course.ts'
import type { VisitWords } from '#i18n/strings/learning.ts'
import type { Language } from '#model/localised.ts'

/** What a course page carries for its script, as JSON in `#course-data`. */
export type CourseData = {
  language: Language
  course: string
  lessons: { id: string; title: string }[]
  assessed: boolean
  /** Where each rule stands. */
  rules: { href: string; title: string; rules: string[] }[]
  paths: { signIn: string; myLearning: string }
  words: { visit: VisitWords; course: CourseWords; test: TestWords }
}

/** The section of the test, where a course has one; the others bear their lesson's id. */
export const testPlace = 'test'
