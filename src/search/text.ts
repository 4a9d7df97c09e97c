import type { Language } from '#model/localised.ts'
import { type Analyser, meaningful } from './words/analyser.ts'
import { analysers } from './words/analysers.ts'
import { meeting, wordsIn } from './words/meets.ts'
import { split } from './words/split.ts'

/** As much of Pagefind as we use; in the browser it is `/pagefind/pagefind.js`. */
export type Pagefind = { search(query: string): Promise<{ results: PagefindResult[] }> }
type PagefindResult = { id: string; data(): Promise<TextHit> }

/** A page whose text has the query. `excerpt` is escaped HTML with `<mark>`. */
export type TextHit = {
  url: string
  excerpt: string
  content: string
  /** The languages are there where they are not the page's own. */
  meta: { title?: string; text_language?: string; title_language?: string }
}

/** `instead`: what was searched for, where a word was respelt; `unmet`: the words that no text has. */
export type TextAnswer = { hits: TextHit[]; instead?: string; unmet: readonly string[] }

/** One answer is a file to fetch; nobody reads further than this. */
const atMost = 10
/** Each way of writing a Welsh query is one search. */
const mostWritings = 8
/** Where Pagefind did not shorten a word, its very first answers have it. */
const enoughToKnow = 3

/** The full-text answers to a query, best first: as typed, or with the words respelt that no text has as typed. */
export async function searchText(
  pagefind: Pagefind,
  query: string,
  respelt: string | undefined,
  language: Language,
): Promise<TextAnswer> {
  const analyser = analysers[language]
  const typed = meaningful(split(query), analyser)
  const judged = await searchWords(pagefind, typed, analyser)
  if (judged.some(({ count }) => count === typed.length)) return { hits: hitsOf(judged), unmet: [] }
  // Some word is in no text, or no text has them all: each is looked up by itself.
  const spellings = respelt === undefined ? typed : split(respelt)
  const found: { typed: string; as: string | undefined }[] = []
  for (const [at, word] of typed.entries())
    found.push({
      typed: word,
      as: await firstKnown(pagefind, [word, spellings[at] ?? word], analyser),
    })
  const words = found.flatMap(({ as }) => as ?? [])
  const isRespelt = found.some(({ typed, as }) => as !== undefined && as !== typed)
  return {
    hits: words.length > 0 ? hitsOf(await searchWords(pagefind, words, analyser)) : [],
    ...(isRespelt ? { instead: words.join(' ') } : {}),
    unmet: found.filter(({ as }) => as === undefined).map(({ typed }) => typed),
  }
}

/** A hit that meets the query, and how many of its words it meets. */
type Judged = { hit: TextHit; count: number }
const hitsOf = (judged: readonly Judged[]): TextHit[] => judged.map(({ hit }) => hit)

/** The texts that have all the words, or else those that have the most of them. */
async function searchWords(
  pagefind: Pagefind,
  words: readonly string[],
  analyser: Analyser,
): Promise<Judged[]> {
  const together = await judge(await fuse(pagefind, writingsOf(words, analyser)), words, analyser)
  return together.length > 0 || words.length < 2
    ? together
    : judge(await fuse(pagefind, words), words, analyser)
}

async function firstKnown(
  pagefind: Pagefind,
  spellings: readonly string[],
  analyser: Analyser,
): Promise<string | undefined> {
  for (const word of new Set(spellings))
    if (
      (
        await judge(
          await fuse(pagefind, writingsOf([word], analyser)),
          [word],
          analyser,
          enoughToKnow,
        )
      ).length > 0
    )
      return word
  return undefined
}

/** Pagefind shortens a word that it lacks until something fits: only answers that really have a word of the query stay. */
async function judge(
  results: readonly PagefindResult[],
  words: readonly string[],
  analyser: Analyser,
  most = atMost,
): Promise<Judged[]> {
  const meet = words.map((word) => meeting(word, analyser))
  const hits = await Promise.all(results.slice(0, most).map((result) => result.data()))
  return hits
    .map((hit) => {
      const text = wordsIn(`${hit.meta.title ?? ''} ${hit.content}`)
      const count = meet.filter((meets) => text.some(meets)).length
      return { hit: { ...hit, excerpt: unmarked(hit.excerpt, meet) }, count }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** An excerpt without the marks on words that only begin like one of the query. */
const unmarked = (excerpt: string, meet: readonly ((word: string) => boolean)[]): string =>
  excerpt.replace(/<mark>(.*?)<\/mark>/gs, (whole, text: string) =>
    wordsIn(text).some((word) => meet.some((meets) => meets(word))) ? whole : text,
  )

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
