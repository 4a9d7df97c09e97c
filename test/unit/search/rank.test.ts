import { expect, test } from 'vitest'
import type { Found } from '#search/lunr/find.ts'
import { rank } from '#search/rank.ts'
import type { TextHit } from '#search/text.ts'

const named = (url: string, score: number, coverage = 1): Found => ({
  page: { url, kind: 'guideline', title: url, words: [], parts: [] },
  parts: [],
  score,
  coverage,
})
const ranked = (found: Found[], hits: TextHit[]) => rank({ found, pages: new Map() }, hits)
const text = (url: string): TextHit => ({
  url,
  excerpt: `about <mark>${url}</mark>`,
  content: '',
  meta: { title: `Title of ${url}` },
})
const urls = (results: { url: string }[]) => results.map(({ url }) => url)

test('a page met by name leads the full text', () => {
  expect(urls(ranked([named('/a/', 9)], [text('/b/'), text('/a/')]).best)).toEqual(['/a/', '/b/'])
})

test('of two pages close by name, the one that the full text knows comes first', () => {
  expect(urls(ranked([named('/a/', 10), named('/b/', 9)], [text('/b/')]).best)).toEqual([
    '/b/',
    '/a/',
  ])
})

test('where names meet only a part of the query, the full text leads', () => {
  expect(urls(ranked([named('/a/', 1, 0.25)], [text('/b/')]).best)[0]).toBe('/b/')
})

test('a page that both know is one answer, with its excerpt', () => {
  const { best, inText } = ranked([named('/a/', 9)], [text('/a/')])
  expect(best).toMatchObject([{ url: '/a/', kind: 'guideline', excerpt: 'about <mark>/a/</mark>' }])
  expect(inText).toEqual([])
})

test('what lies far behind by name is left out, and what only the text has is listed below', () => {
  const hits = Array.from({ length: 10 }, (_, n) => text(`/t${n}/`))
  const { best, inText } = ranked([named('/a/', 100), named('/far/', 1)], hits)
  expect(urls([...best, ...inText])).not.toContain('/far/')
  expect(urls(best)[0]).toBe('/a/')
  expect(inText.length).toBeGreaterThan(0)
})

test('an answer of the full text is called what the index knows it as', () => {
  const course = {
    url: '/learn/a/',
    kind: 'course',
    title: 'A course',
    words: [],
    parts: [],
  } as const
  const pages = new Map([['/learn/a/', { ...course, words: [], parts: [] }]])
  expect(rank({ found: [], pages }, [text('/learn/a/')]).best).toMatchObject([
    { kind: 'course', title: 'A course' },
  ])
})

const hit = (url: string, meta: TextHit['meta']): TextHit => ({ ...text(url), meta })

test('what an account said is a post, and a page of the wall is a page', () => {
  const urls = ['/social/council-x/34e7d92a1d18/', '/cy/social/council-x/34e7d92a1d18/']
  const others = ['/social/topic/bins/', '/social/council-x/', '/social/page/2/', '/about/']
  const kinds = (each: string[]) => each.map((url) => ranked([], [text(url)]).best[0]?.kind)
  expect(kinds(urls)).toEqual(['post', 'post'])
  expect(kinds(others)).toEqual(['page', 'page', 'page', 'page'])
})

test('an English post among Welsh answers is English in its title and its excerpt', () => {
  const post = hit('/cy/social/council-x/34e7d92a1d18/', { title: 'Bins', text_language: 'en' })
  expect(ranked([], [post]).best).toMatchObject([{ language: 'en', excerptLanguage: 'en' }])
})

test('a page with a Welsh title over English text is told apart in the two', () => {
  const topic = hit('/cy/social/topic/bins/', { title: 'Biniau', text_language: 'en' })
  const [result] = ranked([], [topic]).best
  expect([result?.language, result?.excerptLanguage]).toEqual([undefined, 'en'])
})
