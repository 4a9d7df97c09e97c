import { terms } from '../words/analyser.ts'
import { analysers } from '../words/analysers.ts'
import { split } from '../words/split.ts'
import { textsOf } from './fields.ts'
import type { Loaded } from './load.ts'
import { sureness, type WordMatch, type WordMatches, worth } from './word.ts'

/** The query's words with each misspelt one as the best page spells it; undefined when all are known. */
export function respell(
  loaded: Loaded,
  words: readonly string[],
  matches: readonly WordMatches[],
): string | undefined {
  const right = words.map((word, at) => spellingOf(loaded, word, matches[at]!) ?? word)
  return right.join(' ') === words.join(' ') ? undefined : right.join(' ')
}

function spellingOf(loaded: Loaded, word: string, matches: WordMatches): string | undefined {
  const best = [...matches].sort(([, a], [, b]) => worth(b) - worth(a))[0]
  const spelling = best && isGuess(matches) ? wordOnPage(loaded, ...best) : undefined
  // A guess that starts otherwise is as often another word ("making" for "fake") as a slip.
  return spelling?.[0] === word[0] ? spelling : undefined
}

/** Terms are stems and radicals; people and Pagefind want a word that stands on the page. */
function wordOnPage(loaded: Loaded, place: number, { met }: WordMatch): string | undefined {
  const { title, keywords = [], words, parts } = loaded.pages[place]!
  const analyser = analysers[loaded.language]
  return [title, ...keywords, ...parts.flatMap(textsOf), ...words]
    .flatMap(split)
    .find((word) => terms(word, analyser).some((term) => met.includes(term)))
}

/** No page has the word as it was typed, or the start of it. */
const isGuess = (matches: WordMatches): boolean =>
  [...matches.values()].every(
    (match) => match.sureness === sureness.oneEdit || match.sureness === sureness.twoEdits,
  )
