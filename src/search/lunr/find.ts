import type { SearchEntry } from '../entry.ts'
import { analysers } from '../words/analyser.ts'
import { split } from '../words/split.ts'
import { fieldOf, fields, termsOf } from './fields.ts'
import type { Loaded } from './load.ts'
import type { SearchPage } from './pages.ts'
import { matchWord, type WordMatch } from './word.ts'

/** `coverage` is the share of the query's words that the page meets, from 0 to 1, doubtful ones counted less. */
export type Found = {
  page: SearchPage
  /** What on the page met the query, best first. Empty when the page's own name did. */
  parts: SearchEntry[]
  score: number
  coverage: number
}

/** The pages that meet a query, best first. Never throws: whatever somebody types is a query. */
export function find(loaded: Loaded, query: string): Found[] {
  const words = meaningful(split(query), loaded)
  const matches = words.map((word, at) => matchWord(loaded, word, at === words.length - 1))
  // "face book" is also asked for as "facebook", which then stands for both words.
  words.slice(1).forEach((word, at) => {
    const joined = matchWord(loaded, words[at]! + word, false)
    for (const [page, match] of joined) {
      if (match.sureness < 0.6) continue
      for (const side of [at, at + 1]) raise(matches[side] as Map<number, WordMatch>, page, match)
    }
  })
  const places = new Set(matches.flatMap((each) => [...each.keys()]))
  return [...places]
    .map((place) => judge(loaded, place, matches.map((each) => each.get(place))))
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1))
}

function meaningful(words: string[], { language }: Loaded): string[] {
  const kept = words.filter((word) => !analysers[language].ignored.has(word))
  return kept.length > 0 ? kept : words
}

function raise(matches: Map<number, WordMatch>, page: number, match: WordMatch): void {
  const before = matches.get(page)
  if (!before || before.score * before.sureness < match.score * match.sureness)
    matches.set(page, match)
}

function judge(loaded: Loaded, place: number, met: (WordMatch | undefined)[]): Found {
  const page = loaded.pages[place]!
  const sum = (of: (match: WordMatch) => number) =>
    met.reduce((total, match) => total + (match ? of(match) : 0), 0)
  const coverage = sum((match) => match.sureness) / met.length
  const score = sum((match) => match.score * match.sureness) * coverage ** 2
  return { page, parts: partsThatMet(loaded, page, met), score, coverage }
}

/** Parts that hold more of the query's words than the page's name does, the fullest first. */
function partsThatMet(
  { language }: Loaded,
  page: SearchPage,
  met: (WordMatch | undefined)[],
): SearchEntry[] {
  const wordsIn = (entry: SearchEntry) => {
    const own = new Set(termsOf([entry.title, ...(entry.keywords ?? [])].join(' '), analysers[language]))
    return met.filter((match) => match?.met.some((term) => own.has(term))).length
  }
  const inName = wordsIn({ ...page, keywords: [] })
  return page.parts
    .map((part) => ({ part, count: wordsIn(part) }))
    .filter(({ count }) => count > 0 && count >= inName)
    .sort((a, b) => b.count - a.count || fields[fieldOf(b.part.kind)] - fields[fieldOf(a.part.kind)])
    .map(({ part }) => part)
}
