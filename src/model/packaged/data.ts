import type { Assessment, Completion } from '../course.ts'
import type { Language, Localised } from '../localised.ts'
import type { Question } from '../questions/question.ts'

/** What a package carries for its script, as JSON in `#package-data`. The key is in it: there is no server to mark a test. */
export type PackageData<Page = unknown> = {
  course: string
  title: Localised
  /** The first is the one that the document opens in. */
  languages: Language[]
  /** Ids, in order. */
  lessons: string[]
  scenarios: string[]
  /** What is asked of each guideline, `guideline:personal-use@2026-10-12`. */
  acknowledge: string[]
  completion: Pick<Completion, 'lessons' | 'assessment'>
  test?: Omit<Assessment, 'marking'> & { questions: Question[] }
  /** For each language, what the course page itself carries for its script. */
  pages: Partial<Record<Language, Page>>
}
