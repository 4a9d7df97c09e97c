import { expect, test } from 'vitest'
import { textLanguage } from '#search/text-language.ts'

const page = (body: string) => `<html lang="cy"><body><main>${body}</main></body></html>`

test('a page in its own language says so', () => {
  const html = page('<article data-pagefind-body><h1>Canllawiau</h1><p>Testun.</p></article>')
  expect(textLanguage(html)).toEqual({ page: 'cy', text: 'cy', title: 'cy' })
})

test('an untranslated guideline on a Welsh page is English, title and text', () => {
  const html = page(
    '<div lang="en"><article data-pagefind-body><h1>Crises</h1><p>Stop all planned posts first.</p></article></div>',
  )
  expect(textLanguage(html)).toEqual({ page: 'cy', text: 'en', title: 'en' })
})

test('a short English post is English, whatever the names and dates above it are', () => {
  const html = page(`<article data-pagefind-body>
    <h1>Cyngor Dyffryn Onnen</h1><p>Ddydd Sul</p><p>22 Tachwedd 2026</p><p>Pont Onnen</p>
    <div lang="en"><p>The library is closed until Monday.</p></div></article>`)
  expect(textLanguage(html)).toMatchObject({ text: 'en', title: 'cy' })
})

test('what the search does not read does not count', () => {
  const html = page(`<p lang="en">Everything outside the body of the page, at some length.</p>
    <article data-pagefind-body><h1>Teitl</h1><nav lang="en">A list of links that is longer than a sentence</nav><p>Testun.</p></article>`)
  expect(textLanguage(html).text).toBe('cy')
})
