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

/** As Pagefind does: a word that no page has is shortened until some page has a word that begins so, and that is marked. */
function shortening(pages: Record<string, string>): Pagefind {
  const startsIn = (start: string) =>
    Object.values(pages).some((text) => text.split(' ').some((word) => word.startsWith(start)))
  const cut = (word: string): string =>
    word === '' || startsIn(word) ? word : cut(word.slice(0, -1))
  return {
    async search(query) {
      const starts = query.split(' ').map(cut).filter(Boolean)
      const isMet = (word: string) => starts.some((start) => word.startsWith(start))
      const met = Object.entries(pages).filter(([, text]) =>
        starts.every((start) => text.split(' ').some((word) => word.startsWith(start))),
      )
      return {
        results: (starts.length > 0 ? met : []).map(([url, content]) => ({
          id: url,
          data: async () => ({
            url,
            content,
            excerpt: content
              .split(' ')
              .map((word) => (isMet(word) ? `<mark>${word}</mark>` : word))
              .join(' '),
            meta: {},
          }),
        })),
      }
    },
  }
}

const council = shortening({
  '/bins/': 'black bins are emptied on mondays',
  '/cars/': 'find a place to put a car',
  '/passwords/': 'a strong password for every account',
  '/x/': 'x is no longer called twitter',
})
const inCouncil = (query: string) => searchText(council, query, undefined, 'en')

test.each(['xyzzyq', 'blancmange', 'parking fine', '1234567'])(
  'nonsense, and what no page speaks of, finds nothing: "%s"',
  async (query) => {
    expect((await inCouncil(query)).hits).toEqual([])
  },
)

test('a word that no text has is named, and the other words are searched for', async () => {
  const { hits, unmet } = await inCouncil('blancmange password')
  expect(hits.map(({ url }) => url)).toEqual(['/passwords/'])
  expect(unmet).toEqual(['blancmange'])
})

test('a word is marked only where it was met', async () => {
  const mixed = shortening({ '/a/': 'black passwords' })
  const { hits } = await searchText(mixed, 'blancmange password', undefined, 'en')
  expect(hits[0]?.excerpt).toBe('black <mark>passwords</mark>')
})

test('a word that a text has stays as it was typed when its neighbour is respelt', async () => {
  const { instead, unmet } = await searchText(council, 'bins acount', 'pins account', 'en')
  expect([instead, unmet]).toEqual(['bins account', []])
})
