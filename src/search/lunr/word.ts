import lunr from 'lunr'
import { type Analyser, soundOf, terms } from '../words/analyser.ts'
import { analysers } from '../words/analysers.ts'
import type { Loaded } from './load.ts'

/** How one word of a query meets one page: lunr's score, how sure we are that it is that word, and the terms that it met. */
export type WordMatch = { score: number; sureness: number; met: string[] }
/** By the page's place. */
export type WordMatches = Map<number, WordMatch>

export const sureness = {
  exact: 1,
  joined: 0.95,
  start: 0.8,
  oneEdit: 0.6,
  inside: 0.5,
  twoEdits: 0.35,
} as const

const { LEADING, TRAILING } = lunr.Query.wildcard
/** In letters. A word of four is one letter away from too many others: "fine" from "find", "fire" and "line". */
const longEnough = { forOneEdit: 5, forTwoEdits: 7, toBeInside: 4, toBeHalf: 3 }
/** A word that the index knows may still be a slip for another ("form" for "from"). */
const doubt = 0.7

/** The pages that `word` meets: as it is, as a start, misspelt, as two words run together, or inside another. */
export function matchWord(loaded: Loaded, word: string, last: boolean): WordMatches {
  const { index } = loaded
  const analyser = analysers[loaded.language]
  const forms = terms(word, analyser)
  const sound = soundOf(word, analyser)
  const readings = analyser.readings(word)
  const found = weigh(ask(index, forms, {}), sureness.exact)
  const known = found.size > 0
  const more = (matches: WordMatches, sure: number) => keepBest(found, weigh(matches, sure))

  if (word.length > 1 && (last || !known))
    more(ask(index, readings, { wildcard: TRAILING }), sureness.start)
  if (word.length >= longEnough.forOneEdit)
    more(oneEdit(index, readings, forms), sureness.oneEdit * (known ? doubt : 1))
  if (sound) more(ask(index, [sound], {}), sureness.oneEdit * (known ? doubt : 1))
  if (word.length >= longEnough.forTwoEdits && !known)
    more(startingAs(readings, ask(index, readings, { editDistance: 2 })), sureness.twoEdits)
  if (found.size === 0) more(splitInTwo(index, word, analyser), sureness.joined)
  if (found.size === 0 && word.length >= longEnough.toBeInside)
    more(ask(index, [word], { wildcard: LEADING | TRAILING }), sureness.inside)
  return found
}

/** One letter wrong. A stem must still end as it did: "matern" (maternity) is no "materi" (materially), but "acess" is "access". */
function oneEdit(
  index: lunr.Index,
  readings: readonly string[],
  forms: readonly string[],
): WordMatches {
  const found = ask(index, readings, { editDistance: 1 })
  const stems = forms.filter(
    (form) => form.length >= longEnough.forOneEdit && !readings.includes(form),
  )
  for (const stem of stems)
    for (const [at, match] of ask(index, [stem], { editDistance: 1 })) {
      const met = match.met.filter((term) => term.at(-1) === stem.at(-1))
      if (met.length > 0) keepBest(found, new Map([[at, { ...match, met }]]))
    }
  return found
}

/** Two slips rarely fall on the first letter too: "twitter" is no "gritters". */
const startingAs = (readings: readonly string[], matches: WordMatches): WordMatches =>
  new Map(
    [...matches].filter(([, { met }]) =>
      met.some((term) => readings.some((reading) => reading[0] === term[0])),
    ),
  )

/** The pages on which two words stand side by side, or as one: "face book" meets "facebook". */
export function matchJoined({ index }: Loaded, word: string, last: boolean): WordMatches {
  const found = weigh(ask(index, [word], last ? { wildcard: TRAILING } : {}), sureness.joined)
  return found.size > 0 ? found : weigh(ask(index, [word], { editDistance: 1 }), sureness.oneEdit)
}

/** Puts `more` into `found` where it counts for more than what is there. */
export function keepBest(found: WordMatches, more: WordMatches): void {
  for (const [at, match] of more) {
    const before = found.get(at)
    if (!before || worth(before) < worth(match)) found.set(at, match)
  }
}

export const worth = ({ score, sureness }: WordMatch): number => score * sureness

/** "staffphotos" as "staff" and "photos", on the pages that have both. */
function splitInTwo(index: lunr.Index, word: string, analyser: Analyser): WordMatches {
  for (let cut = longEnough.toBeHalf; cut <= word.length - longEnough.toBeHalf; cut++) {
    const first = ask(index, terms(word.slice(0, cut), analyser), {})
    if (first.size === 0) continue
    const second = ask(index, terms(word.slice(cut), analyser), {})
    const both = [...first].flatMap(([at, match]) => {
      const other = second.get(at)
      return other ? [[at, together(match, other)] as const] : []
    })
    if (both.length > 0) return new Map(both)
  }
  return new Map()
}

/** The best match among texts that mean the same, so that a page with both "policy" and "policies" counts once. */
function ask(
  index: lunr.Index,
  texts: readonly string[],
  how: Partial<lunr.Query.Clause>,
): WordMatches {
  const found: WordMatches = new Map()
  // The terms are made already, and lunr would leave wildcard terms unmade: its pipeline stays out of this.
  for (const text of texts) {
    const results = index.query((query) => query.term(text, { ...how, usePipeline: false }))
    keepBest(
      found,
      new Map(
        results.map(({ ref, score, matchData }) => [
          Number(ref),
          { score, sureness: 1, met: Object.keys(matchData.metadata) },
        ]),
      ),
    )
  }
  return found
}

const weigh = (matches: WordMatches, sure: number): WordMatches =>
  new Map([...matches].map(([at, match]) => [at, { ...match, sureness: sure }]))

const together = (a: WordMatch, b: WordMatch): WordMatch => ({
  score: a.score + b.score,
  sureness: Math.min(a.sureness, b.sureness),
  met: [...a.met, ...b.met],
})
