/** What a language knows about its words. All words are folded (`split.ts`) before they come here. */
export type Analyser = {
  /** The words that this one may stand for; the index and the query both look under each of them. */
  readings(word: string): string[]
  stem(word: string): string
  /** How the word sounds, where spelling and sound go different ways: `phishing` → `fishing`. */
  sound(word: string): string
  /** How a text may write the word, itself first: for Pagefind, which knows no Welsh. */
  writings(word: string): string[]
  /** Words that say nothing about what is sought: "the", "y". */
  ignored: ReadonlySet<string>
}

/** Everything that a word is found under exactly: its readings, and their stems. */
export function terms(word: string, { readings, stem }: Analyser): string[] {
  const read = readings(word)
  return [...new Set([...read, ...read.map(stem)])]
}

/** What no typed word starts with, so that a sound is not taken for a spelling. */
const heard = '~'

export const soundOf = (word: string, { sound }: Analyser): string => heard + sound(word)

/** For the index: only words that sound unlike their spelling are kept by their sound too. */
export const soundsOf = (word: string, analyser: Analyser): string[] =>
  analyser.sound(word) === word ? [] : [soundOf(word, analyser)]

/** Without the words that say nothing, unless there are no others. */
export function meaningful(words: readonly string[], { ignored }: Analyser): readonly string[] {
  const kept = words.filter((word) => !ignored.has(word))
  return kept.length > 0 ? kept : words
}
