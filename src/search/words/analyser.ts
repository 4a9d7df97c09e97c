import type { Language } from '#model/localised.ts'
import { english } from './english.ts'
import { welsh } from './welsh.ts'

/** What a language knows about its words. All words are folded (`split.ts`) before they come here. */
export type Analyser = {
  /** The words that this one may stand for; the index and the query both look under each of them. */
  readings(word: string): string[]
  stem(word: string): string
  /** Words that say nothing about what is sought: "the", "y". */
  ignored: ReadonlySet<string>
}

export const analysers = { en: english, cy: welsh } satisfies Record<Language, Analyser>

/** Everything that a word is found under exactly: its readings, and their stems. */
export function terms(word: string, { readings, stem }: Analyser): string[] {
  const read = readings(word)
  return [...new Set([...read, ...read.map(stem)])]
}
