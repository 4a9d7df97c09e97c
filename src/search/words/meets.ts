import { type Analyser, terms } from './analyser.ts'
import { fold, split } from './split.ts'

/** So few letters, and so small a share of the typed word, begin words that mean something else ("find" for "fine"). */
const fewest = 5
const share = 2 / 3

/**
 * Whether a word of a text is what was typed: the same by stem or mutation, begun by it ("transl" begins
 * "translate"), or alike for most of its length, for the endings that no stemmer knows ("disciplinarian" for "disciplinary").
 * Pagefind shortens a word that it lacks until anything at all begins so; this is what may count of that.
 */
export function meeting(word: string, analyser: Analyser): (textWord: string) => boolean {
  const writings = analyser.writings(word)
  const own = new Set(terms(word, analyser))
  const starts = new Set([...own, ...writings].map((each) => each.slice(0, 2)))
  const least = Math.max(fewest, Math.ceil(word.length * share))
  return (textWord) =>
    starts.has(textWord.slice(0, 2)) &&
    (writings.some(
      (writing) => textWord.startsWith(writing) || sharedStart(writing, textWord) >= least,
    ) ||
      terms(textWord, analyser).some((term) => own.has(term)))
}

/** The different folded words of a text; "well-being" is "well", "being" and "wellbeing". */
export const wordsIn = (text: string): string[] => [
  ...new Set([
    ...split(text),
    ...fold(text)
      .split(/\s+/)
      .map((token) => split(token).join('')),
  ]),
]

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
