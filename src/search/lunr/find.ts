import { type Analyser, analysers, meaningful } from '../words/analyser.ts'
import { split } from '../words/split.ts'
import { fieldOf, fields, termsOf, textsOf } from './fields.ts'
import type { Loaded } from './load.ts'
import type { SearchPage, SearchPart } from './pages.ts'
import { respell } from './respell.ts'
import { keepBest, matchWord, sureness, type WordMatch, worth } from './word.ts'

export type Found = {
  page: SearchPage
  /** What on the page met the query better than the page's own name, best first. */
  parts: SearchPart[]
  score: number
  /** The share of the query's words that the page meets, from 0 to 1. */
  coverage: number
}

export type Answer = {
  found: Found[]
  /** The query with misspelt words put right, where there are some: for the full-text search, which forgives nothing. */
  respelt?: string
  /** The terms that were met, to be marked. */
  met: ReadonlySet<string>
}

/** The pages that meet a query, best first. Whatever somebody types is a query: nothing throws. */
export function find(loaded: Loaded, query: string): Answer {
  const analyser = analysers[loaded.language]
  const words = meaningful(split(query), analyser)
  const matches = words.map((word, at) => matchWord(loaded, word, at === words.length - 1))
  const respelt = respell(loaded, words, matches)
  // "face book" is asked for as "facebook" too, which then stands for both.
  words.slice(1).forEach((word, at) => {
    const joined = [...matchWord(loaded, words[at]! + word, false)]
    const sure = new Map(joined.filter(([, match]) => match.sureness >= sureness.oneEdit))
    keepBest(matches[at]!, sure)
    keepBest(matches[at + 1]!, sure)
  })
  const places = new Set(matches.flatMap((each) => [...each.keys()]))
<<<<<<< HEAD
  const found = [...places].map((place) =>
    judge(
      loaded.pages[place]!,
      matches.map((each) => each.get(place)),
      analyser,
    ),
  )
  const met = matches.flatMap((each) => [...each.values()].flatMap((match) => match.met))
  return {
    found: found.sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1)),
    ...(respelt ? { respelt } : {}),
    met: new Set(met),
  }
=======
  return [...places]
    .map((place) =>
      judge(
        loaded,
        place,
        matches.map((each) => each.get(place)),
      ),
    )
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1))
>>>>>>> main
}

function judge(page: SearchPage, met: (WordMatch | undefined)[], analyser: Analyser): Found {
  const sum = (of: (match: WordMatch) => number) =>
    met.reduce((total, match) => total + (match ? of(match) : 0), 0)
  const coverage = met.filter(Boolean).length / met.length
  return {
    page,
    parts: partsThatMet(page, met, analyser),
    score: sum(worth) * coverage ** 2,
    coverage,
  }
}

/** The parts that hold at least as many of the query's words as the page's name does, the fullest first. */
function partsThatMet(
  page: SearchPage,
  met: (WordMatch | undefined)[],
<<<<<<< HEAD
  analyser: Analyser,
): SearchPart[] {
  const wordsIn = (texts: readonly string[]) => {
    const own = new Set(termsOf(texts, analyser))
=======
): SearchEntry[] {
  const wordsIn = (entry: SearchEntry) => {
    const own = new Set(
      termsOf([entry.title, ...(entry.keywords ?? [])].join(' '), analysers[language]),
    )
>>>>>>> main
    return met.filter((match) => match?.met.some((term) => own.has(term))).length
  }
  const inName = wordsIn([page.title])
  return page.parts
    .map((part) => ({ part, count: wordsIn(textsOf(part)) }))
    .filter(({ count }) => count > 0 && count >= inName)
<<<<<<< HEAD
    .sort((a, b) => b.count - a.count || weight(b.part) - weight(a.part))
=======
    .sort(
      (a, b) => b.count - a.count || fields[fieldOf(b.part.kind)] - fields[fieldOf(a.part.kind)],
    )
>>>>>>> main
    .map(({ part }) => part)
}

const weight = (part: SearchPart): number => fields[fieldOf(part.kind)]
