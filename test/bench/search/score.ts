import type { Language } from '#model/localised.ts'
import { find } from '#search/lunr/find.ts'
import type { Loaded } from '#search/lunr/load.ts'
import { rank } from '#search/rank.ts'
import { type Pagefind, searchText } from '#search/text.ts'

export type Asked = { query: string; urls: readonly string[] }
export type Scored = Asked & {
  place: number | undefined
  list: string[]
  firstMs: number
  allMs: number
}

/** Where each sought page stands in the list that the browser would show, by the browser's own code. */
export async function score(
  loaded: Loaded,
  pagefind: Pagefind,
  asked: readonly Asked[],
  language: Language,
): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const each of asked) {
    const start = performance.now()
    const answer = find(loaded, each.query)
    const firstMs = performance.now() - start
    const { hits } = await searchText(pagefind, each.query, answer.respelt, language)
    const { best, inText } = rank(answer, hits)
    const list = [...best, ...inText].map(({ url }) => url)
    const at = list.findIndex((url) => each.urls.includes(url))
    const place = at >= 0 && at < 10 ? at + 1 : undefined
    scored.push({ ...each, place, list, firstMs, allMs: performance.now() - start })
  }
  return scored
}

/** The mean reciprocal rank among the first ten: 1 when every sought page leads its list. */
export const mrr = (scored: readonly Scored[]): number =>
  scored.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / scored.length
