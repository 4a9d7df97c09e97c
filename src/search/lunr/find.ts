import { type Analyser, meaningful } from '../words/analyser.ts'
import { analysers } from '../words/analysers.ts'
import { split } from '../words/split.ts'
import { fieldOf, fields, termsOf, textsOf } from './fields.ts'
import type { Loaded } from './load.ts'
import type { SearchPage, SearchPart } from './pages.ts'
import { respell } from './respell.ts'
import { matchJoined, matchWord, type WordMatch, type WordMatches, worth } from './word.ts'

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
  /** The words that no name meets, not even misspelt. */
  unmet: readonly string[]
  /** Every page of the index by its address, for the answers of the full text. */
  pages: ReadonlyMap<string, SearchPage>
}

/** The pages that meet a query, best first. */
export function find(loaded: Loaded, query: string): Answer {
  const analyser = analysers[loaded.language]
  const words = meaningful(split(query), analyser)
  const matches = words.map((word, at) => matchWord(loaded, word, at === words.length - 1))
  const respelt = respell(loaded, words, matches)
  const joined = words
    .slice(1)
    .map((word, at) => matchJoined(loaded, words[at]! + word, at === words.length - 2))
  joined.forEach((each, at) => {
    fill(matches[at]!, each)
    fill(matches[at + 1]!, each)
  })
  const places = new Set(matches.flatMap((each) => [...each.keys()]))
  const at = (place: number) => (each: WordMatches) => each.get(place)
  const found = [...places].map((place) =>
    judge(loaded.pages[place]!, matches.map(at(place)), joined.map(at(place)), analyser),
  )
  const met = matches.flatMap((each) => [...each.values()].flatMap((match) => match.met))
  return {
    found: found.sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1)),
    ...(respelt ? { respelt } : {}),
    met: new Set(met),
    unmet: words.filter((_, at) => matches[at]!.size === 0),
    pages: loaded.byUrl,
  }
}

/** A page that has two words as one, or as one name, has met both. */
function fill(matches: WordMatches, joined: WordMatches): void {
  for (const [place, match] of joined) if (!matches.has(place)) matches.set(place, match)
}

type Met = readonly (WordMatch | undefined)[]

function judge(page: SearchPage, met: Met, joined: Met, analyser: Analyser): Found {
  const sum = (each: Met) => each.reduce((total, match) => total + (match ? worth(match) : 0), 0)
  const coverage = met.filter(Boolean).length / met.length
  return {
    page,
    parts: partsThatMet(page, met, analyser),
    score: (sum(met) + sum(joined)) * coverage ** 2,
    coverage,
  }
}

/** The parts that hold at least as many of the query's words as the page's name does, the fullest first. */
function partsThatMet(page: SearchPage, met: Met, analyser: Analyser): SearchPart[] {
  const wordsIn = (texts: readonly string[]) => {
    const own = new Set(termsOf(texts, analyser))
    return met.filter((match) => match?.met.some((term) => own.has(term))).length
  }
  const inName = wordsIn([page.title])
  return page.parts
    .map((part) => ({ part, count: wordsIn(textsOf(part)) }))
    .filter(({ count }) => count > 0 && count >= inName)
    .sort((a, b) => b.count - a.count || weight(b.part) - weight(a.part))
    .map(({ part }) => part)
}

const weight = (part: SearchPart): number => fields[fieldOf(part.kind)]
