import type { Language } from '#model/localised.ts'
import { type EntryKind, isPostUrl } from '#model/search-entry.ts'
import type { Answer } from './lunr/find.ts'
import type { SearchPage, SearchPart } from './lunr/pages.ts'
import type { TextHit } from './text.ts'

/** One page in the list of answers. `excerpt` is escaped HTML with `<mark>`. The languages are there where they are not the site's. */
export type Result = {
  url: string
  title: string
  kind: EntryKind
  language?: Language
  context?: string
  contextLanguage?: Language
  parts: SearchPart[]
  excerpt?: string
  excerptLanguage?: Language
}

export type Ranked = { best: Result[]; inText: Result[] }

const mostBest = 8
const mostInText = 10
/** Below this share of the best answer's score, an answer is no "best match". */
const farBehind = 0.12
/** What the first full-text answer adds to a page, where 1 is the best page of the small index. */
const textWeight = 0.3

/**
 * One list out of two searches. The small index leads, since it knows names and forgives slips; a page high in
 * the full text too moves up, and leads where the small index met only a part of the query.
 */
export function rank(
  { found, pages }: Pick<Answer, 'found' | 'pages'>,
  hits: readonly TextHit[],
): Ranked {
  const top = found[0]?.score ?? 1
  const candidates = new Map<string, { result: Result; score: number }>()
  for (const { page, parts, score, coverage } of found)
    candidates.set(page.url, { result: resultOf(page, parts), score: (coverage * score) / top })
  hits.forEach((hit, place) => {
    const known = candidates.get(hit.url)
    candidates.set(hit.url, {
      result: {
        ...(known?.result ?? resultOfHit(hit, pages.get(hit.url))),
        excerpt: hit.excerpt,
        ...as('excerptLanguage', hit.meta.text_language),
      },
      score: (known?.score ?? 0) + textWeight / (1 + place / 2),
    })
  })
  const ordered = [...candidates.values()].sort((a, b) => b.score - a.score)
  const least = (ordered[0]?.score ?? 0) * farBehind
  const best = ordered.filter(({ score }) => score >= least).slice(0, mostBest)
  const others = ordered.filter((each) => !best.includes(each) && each.result.excerpt)
  return {
    best: best.map(({ result }) => result),
    inText: others.slice(0, mostInText).map(({ result }) => result),
  }
}

function resultOf(page: SearchPage, parts: SearchPart[]): Result {
  const { url, kind, title, context, language, contextLanguage } = page
  return {
    url,
    kind,
    title,
    ...(context ? { context } : {}),
    ...as('language', language),
    ...as('contextLanguage', contextLanguage),
    parts,
  }
}

function resultOfHit({ url, meta }: TextHit, page: SearchPage | undefined): Result {
  if (page) return resultOf(page, [])
  const isPost = isPostUrl(url)
  return {
    url,
    kind: isPost ? 'post' : 'page',
    title: meta.title ?? url,
    // A post is called by its own first words.
    ...as('language', isPost ? meta.text_language : meta.title_language),
    parts: [],
  }
}

const as = <Name extends string>(name: Name, language: string | undefined) =>
  language ? ({ [name]: language } as { [Each in Name]: Language }) : {}
