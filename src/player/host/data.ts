import type { ImportedWords } from '#i18n/strings/imported.ts'
import type { VisitWords } from '#i18n/strings/learning.ts'
import type { Language } from '#model/localised.ts'
import type { Launching } from './frame/messages.ts'
import type { Waiting } from './open-parts.ts'

/** One part as the manifest has it. */
export type Part = Omit<Launching, 'learner' | 'state'>

/** What the page of an imported course carries for its script, as JSON in `#imported-data`. */
export type ImportedData = {
  language: Language
  course: string
  parts: Part[]
  /** Of SCORM 2004: scorm-again's settings for sequencing. Without them any part may be started. */
  order?: object
  /** Of SCORM 1.2: parts that open when others are done. */
  waiting: Waiting
  recorded: boolean
  paths: { signIn: string; learn: string; myLearning: string }
  words: { visit: VisitWords; imported: ImportedWords }
}
