import { expect, test } from 'vitest'
import { type Pagefind, searchText, type TextAnswer } from '#search/text.ts'

/** A full text in which a query meets the pages that have it as it stands; it notes what it was asked. */
function fullText(pages: Record<string, string>): Pagefind & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async search(query) {
      asked.push(query)
      const met = Object.entries(pages).filter(([, content]) => content.includes(query))
      return {
        results: met.map(([url, content]) => ({
          id: url,
          data: async () => ({ url, content, excerpt: content, meta: {} }),
        })),
      }
    },
  }
}
const urls = ({ hits }: TextAnswer) => hits.map(({ url }) => url)

test('a text that has the words as typed is not searched for anything else', async () => {
  const pagefind = fullText({ '/a/': 'resignation and leaving', '/b/': 'design' })
  expect(urls(await searchText(pagefind, 'resignation', 'design', 'en'))).toEqual(['/a/'])
  expect(pagefind.asked).toEqual(['resignation'])
})

test('where no text has the words as typed, it is searched for them as they are spelt', async () => {
  const pagefind = fullText({ '/a/': 'a password manager' })
  const answer = await searchText(pagefind, 'pasword', 'password', 'en')
  expect(urls(answer)).toEqual(['/a/'])
  expect(answer.instead).toBe('password')
})

test('words that say nothing are not searched for', async () => {
  const pagefind = fullText({ '/a/': 'approve posts' })
  await searchText(pagefind, 'who can approve the posts', undefined, 'en')
  expect(pagefind.asked[0]).toBe('approve posts')
})

test('where no text has all words, texts that have the most of them come first', async () => {
  const pagefind = fullText({ '/one/': 'drone', '/two/': 'drone and licence', '/none/': 'other' })
  expect(urls(await searchText(pagefind, 'licence drone', undefined, 'en'))).toEqual([
    '/two/',
    '/one/',
  ])
})

test('a Welsh word is searched for in its mutated forms too', async () => {
  const pagefind = fullText({ '/a/': 'yn y ganolfan', '/b/': 'yng nghanolfan', '/c/': 'canolfan' })
  const found = await searchText(pagefind, 'canolfan', undefined, 'cy')
  expect(urls(found).sort()).toEqual(['/a/', '/b/', '/c/'])
})
