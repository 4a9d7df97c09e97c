import type { ImportedWords } from '#i18n/strings/imported.ts'
import type { VisitWords } from '#i18n/strings/learning.ts'
import type { Language } from '#model/localised.ts'
import type { Launching } from './frame/messages.ts'

/** One part as the manifest has it. */
export type Part = Omit<Launching, 'learner' | 'state'>

/** What the page of an imported course carries for its script, as JSON in `#imported-data`. */
export type ImportedData = {
  language: Language
  course: string
  parts: Part[]
  recorded: boolean
  paths: { signIn: string; learn: string; myLearning: string }
  words: { visit: VisitWords; imported: ImportedWords }
}
