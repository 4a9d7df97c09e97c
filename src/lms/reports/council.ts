import type { Period } from '#model/day.ts'
import type { Headcount } from '#model/headcount.ts'
import type { Names } from './words.ts'

/** What reports take from the site's content. */
export type Council = Names & {
  /** Courses whose lessons are in Welsh too. */
  welsh: ReadonlySet<string>
  headcount: readonly Headcount[]
  /** What every starter is to complete, and how soon. */
  expected: readonly { course: string; within: Period }[]
}
