import { soundsOf, terms } from '../words/analyser.ts'
import { analysers } from '../words/analysers.ts'
import { isRespelling, slipsBetween } from '../words/slips.ts'
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

/** The best page may have met the word as another ("count" for "acount"); past a few, guesses are poor. */
const pagesAsked = 5

function spellingOf(loaded: Loaded, word: string, matches: WordMatches): string | undefined {
  if (!isGuess(matches)) return undefined
  const best = [...matches].sort(([, a], [, b]) => worth(b) - worth(a)).slice(0, pagesAsked)
  for (const [place, match] of best) {
    const spelling = wordOnPage(loaded, word, place, match)
    if (spelling) return spelling
  }
  return undefined
}

/** Terms are stems and radicals; people and Pagefind want a word that stands on the page, the nearest to what was typed. */
function wordOnPage(
  loaded: Loaded,
  word: string,
  place: number,
  { met }: WordMatch,
): string | undefined {
  const { title, keywords = [], words, parts } = loaded.pages[place]!
  const analyser = analysers[loaded.language]
  return [title, ...keywords, ...parts.flatMap(textsOf), ...words]
    .flatMap(split)
    .filter((each) => isRespelling(word, each))
    .filter((each) =>
      [...terms(each, analyser), ...soundsOf(each, analyser)].some((term) => met.includes(term)),
    )
    .sort((a, b) => slipsBetween(word, a) - slipsBetween(word, b))[0]
}

/** No page has the word as it was typed, or the start of it. */
const isGuess = (matches: WordMatches): boolean =>
  [...matches.values()].every(
    (match) => match.sureness === sureness.oneEdit || match.sureness === sureness.twoEdits,
  )
