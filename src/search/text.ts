import type { Language } from '#model/localised.ts'
import { type Analyser, meaningful } from './words/analyser.ts'
import { analysers } from './words/analysers.ts'
import { split } from './words/split.ts'

/** As much of Pagefind as we use; in the browser it is `/pagefind/pagefind.js`. */
export type Pagefind = { search(query: string): Promise<{ results: PagefindResult[] }> }
type PagefindResult = { id: string; data(): Promise<TextHit> }

/** A page whose text has the query. `excerpt` is escaped HTML with `<mark>`. */
export type TextHit = {
  url: string
  excerpt: string
  content: string
  meta: { title?: string }
}

/** `instead`: what was searched for, where it is not what was typed. */
export type TextAnswer = { hits: TextHit[]; instead?: string }

/** One answer is a file to fetch; nobody reads further than this. */
const atMost = 10
/** Each way of writing a Welsh query is one search. */
const mostWritings = 8

/** The full-text answers to a query, best first: as typed, or as respelt where no text has it as typed. */
export async function searchText(
  pagefind: Pagefind,
  query: string,
  respelt: string | undefined,
  language: Language,
): Promise<TextAnswer> {
  const analyser = analysers[language]
  const typed = meaningful(split(query), analyser)
  const hits = await searchWords(pagefind, typed, analyser)
  // Pagefind shortens a word that it lacks until something fits, so that "overtme" would find every "over".
  if (!respelt || hits.some((hit) => hasEvery(hit, typed, analyser))) return { hits }
  return { hits: await searchWords(pagefind, split(respelt), analyser), instead: respelt }
}

async function searchWords(
  pagefind: Pagefind,
  words: readonly string[],
  analyser: Analyser,
): Promise<TextHit[]> {
  const together = await fuse(pagefind, writingsOf(words, analyser))
  const results = together.length > 0 || words.length < 2 ? together : await fuse(pagefind, words)
  return Promise.all(results.slice(0, atMost).map((result) => result.data()))
}

/** The answers to several searches as one list: high in one, or in many, is high. */
async function fuse(pagefind: Pagefind, queries: readonly string[]): Promise<PagefindResult[]> {
  const scores = new Map<string, { result: PagefindResult; score: number }>()
  for (const query of queries) {
    const { results } = await pagefind.search(query)
    results.slice(0, 3 * atMost).forEach((result, rank) => {
      const score = (scores.get(result.id)?.score ?? 0) + 1 / (rank + 2)
      scores.set(result.id, { result, score })
    })
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result)
}

/** The query as it is, then with one word at a time written in each of its other ways. */
function writingsOf(words: readonly string[], { writings }: Analyser): string[] {
  const others = words.flatMap((word, at) =>
    writings(word)
      .slice(1)
      .map((writing) => words.with(at, writing)),
  )
  return [words, ...others].slice(0, mostWritings).map((each) => each.join(' '))
}

function hasEvery(hit: TextHit, words: readonly string[], analyser: Analyser): boolean {
  const text = split(`${hit.meta.title ?? ''} ${hit.content}`)
  return words.every((word) => {
    const starts = analyser.writings(word).map(analyser.stem)
    return text.some((each) => starts.some((start) => each.startsWith(start)))
  })
}
