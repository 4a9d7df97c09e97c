import { expect, test } from 'vitest'
import { saidOnce } from '#feeds/pairs.ts'
import { item } from './items.ts'

const english = item({ language: 'en', published: '2026-11-20T09:01:00Z', topics: ['roads'] })
const welsh = item({ language: 'cy', published: '2026-11-20T09:00:00Z', topics: ['roads'] })

test('the same thing said in both languages is one card, the reader’s language first', () => {
  expect(saidOnce([english, welsh], 'en')).toEqual([{ item: english, also: welsh }])
  expect(saidOnce([english, welsh], 'cy')).toEqual([{ item: welsh, also: english }])
})

test('posts an hour apart are two cards', () => {
  const later = { ...english, published: '2026-11-20T10:01:00Z' }
  expect(saidOnce([later, welsh], 'en')).toEqual([{ item: later }, { item: welsh }])
})

test('posts about different things are two cards', () => {
  expect(saidOnce([english, { ...welsh, topics: ['waste'] }], 'en')).toHaveLength(2)
})

test('two posts in one language are never a pair', () => {
  expect(saidOnce([english, { ...welsh, language: 'en' }], 'en')).toHaveLength(2)
})

test('a post without a language stays by itself', () => {
  const { language: _, ...unknown } = english
  expect(saidOnce([unknown, welsh], 'en')).toHaveLength(2)
})

test('of three posts that could belong together, each is used once', () => {
  const again = { ...welsh, id: 'x:roads:again', published: '2026-11-20T08:59:00Z' }
  expect(saidOnce([english, welsh, again], 'en')).toEqual([
    { item: english, also: welsh },
    { item: again },
  ])
})
