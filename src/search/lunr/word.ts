import lunr from 'lunr'
import { type Analyser, analysers, terms } from '../words/analyser.ts'
import type { Loaded } from './load.ts'

/** How one word of a query meets one page: lunr's score, how sure we are that it is that word, and what it met. */
export type WordMatch = { score: number; sureness: number; met: string[] }
export type WordMatches = ReadonlyMap<number, WordMatch>

const sureness = { exact: 1, joined: 0.95, start: 0.8, oneEdit: 0.6, inside: 0.5, twoEdits: 0.35 }
const { LEADING, TRAILING } = lunr.Query.wildcard

/** The pages that `word` meets, by place: as it is, as the start of a word, misspelt, or run together with another. */
export function matchWord(loaded: Loaded, word: string, last: boolean): WordMatches {
  const analyser = analysers[loaded.language]
  const { readings } = analyser
  const found = new Map<number, WordMatch>()
  const look = (texts: readonly string[], how: Partial<lunr.Query.Clause>, sure: number) =>
    keepBest(found, ask(loaded.index, texts, how), sure)

  look(terms(word, analyser), {}, sureness.exact)
  const known = found.size > 0
  if (word.length >= 2 && (last || !known))
    look(readings(word), { wildcard: TRAILING }, sureness.start)
  // A word that the index knows may still be a slip for another ("form", "from"), but that is rare.
  const doubt = known ? 0.7 : 1
  if (word.length >= 4) look(terms(word, analyser), { editDistance: 1 }, sureness.oneEdit * doubt)
  if (word.length >= 7 && !known)
    look(readings(word), { editDistance: 2 }, sureness.twoEdits)
  if (found.size === 0) keepBest(found, splitInTwo(loaded, word, analyser), sureness.joined)
  if (found.size === 0 && word.length >= 4)
    look([word], { wildcard: LEADING | TRAILING }, sureness.inside)
  return found
}

/** "staffphotos" as "staff" and "photos", where one page has both. */
function splitInTwo({ index }: Loaded, word: string, analyser: Analyser): WordMatches {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const first = ask(index, terms(word.slice(0, cut), analyser), {})
    if (first.size === 0) continue
    const second = ask(index, terms(word.slice(cut), analyser), {})
    const both = new Map<number, WordMatch>()
    for (const [at, match] of first) {
      const other = second.get(at)
      if (other) both.set(at, add(match, other))
    }
    if (both.size > 0) return both
  }
  return new Map()
}

function ask(
  index: lunr.Index,
  texts: readonly string[],
  how: Partial<lunr.Query.Clause>,
): WordMatches {
  const results = index.query((query) => {
    for (const text of texts) query.term(text, { ...how, usePipeline: false })
  })
  return new Map(
    results.map(({ ref, score, matchData }) => [
      Number(ref),
      { score, sureness: 1, met: Object.keys(matchData.metadata) },
    ]),
  )
}

function keepBest(found: Map<number, WordMatch>, more: WordMatches, sure: number): void {
  for (const [at, { score, met }] of more) {
    const before = found.get(at)
    if (!before || before.score * before.sureness < score * sure)
      found.set(at, { score, sureness: sure, met })
  }
}

const add = (a: WordMatch, b: WordMatch): WordMatch => ({
  score: a.score + b.score,
  sureness: Math.min(a.sureness, b.sureness),
  met: [...a.met, ...b.met],
})
