import type { InductionWords } from '#i18n/strings/induction.ts'
import type { VisitWords } from '#i18n/strings/learning.ts'
import type { Language } from '#model/localised.ts'

/** What the induction page carries for its script, as JSON in `#induction-data`. */
export type InductionData = {
  language: Language
  /** A task with a course is ticked by that course's record, the others by the learner. */
  tasks: { id: string; course?: string }[]
  /** There is an endpoint; without one, progress stays on the device. */
  recorded: boolean
  paths: { signIn: string }
  words: { visit: VisitWords; induction: InductionWords }
}
