import type { CourseWords } from '#i18n/strings/course-script.ts'
import type { VisitWords } from '#i18n/strings/learning.ts'
import type { TestWords } from '#i18n/strings/test-script.ts'
import type { Language } from '#model/localised.ts'

/** What a course page carries for its script, as JSON in `#course-data`. */
export type CourseData = {
  language: Language
  course: string
  lessons: { id: string; title: string }[]
  /** It ends with a test, and there is an endpoint to mark it. */
  assessed: boolean
  /** There is an endpoint; without one, progress stays on the device. */
  recorded: boolean
  /** The courses that must be completed before this one counts. */
  before: { id: string; title: string; href: string }[]
  /** The guidelines to acknowledge, as the record names them. */
  acknowledge: string[]
  /** Origins of the LRSs that the page may report to, when an LMS has launched it. */
  lrs?: string[]
  /** Where each rule stands. */
  rules: { href: string; title: string; rules: string[] }[]
  /** The addresses of the pictures that its questions show, by their file in the `media/` folder. */
  pictures: Record<string, string>
  paths: { signIn: string; myLearning: string; certificate: string }
  words: { visit: VisitWords; course: CourseWords; test: TestWords }
}

/** The section of the test, where a course has one; the others bear their lesson's id. */
export const testPlace = 'test'
