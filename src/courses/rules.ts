import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { bankRules } from './bank.ts'
import { blockRules } from './blocks/rules.ts'
import { completionRules } from './completion.ts'
import { lessonRules } from './lessons.ts'

/** Rules on a course as a whole: its lessons, its bank and its test must fit each other. */
export const courseRules: readonly ((site: Site) => Finding[])[] = [
  ...lessonRules,
  ...blockRules,
  ...bankRules,
  ...completionRules,
]
