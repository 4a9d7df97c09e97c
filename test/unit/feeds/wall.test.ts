import { expect, test } from 'vitest'
import { afterHeadline, headline, isWarned } from '#feeds/headline.ts'
import { byMonth } from '#feeds/months.ts'
import { mediaName, postName } from '#feeds/names.ts'
import { newestFirst } from '#feeds/order.ts'
import { inPages } from '#feeds/paging.ts'
import { topicCounts } from '#feeds/topics.ts'
import { item } from './items.ts'

test('twenty-five posts are a page of 24 and a page of one', () => {
  const pages = inPages(
    Array.from({ length: 25 }, (_, n) => n),
    24,
  )
  expect(pages.map(({ values, number, of }) => [values.length, number, of])).toEqual([
    [24, 1, 2],
    [1, 2, 2],
  ])
})

test('twenty-four posts leave no empty second page', () => {
  expect(
    inPages(
      Array.from({ length: 24 }, (_, n) => n),
      24,
    ),
  ).toHaveLength(1)
})

test('an account that has said nothing still has a page', () => {
  expect(inPages([], 24)).toEqual([{ values: [], number: 1, of: 1 }])
})

test('newest first compares instants, not their writing', () => {
  const summer = item({ id: 'a', published: '2026-07-01T09:30:00+01:00' })
  const later = item({ id: 'b', published: '2026-07-01T09:00:00Z' })
  expect([summer, later].sort(newestFirst).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('two posts of one instant always come in the same order', () => {
  const [a, b] = [item({ id: 'a' }), item({ id: 'b' })]
  expect([b, a].sort(newestFirst)).toEqual([a, b].sort(newestFirst))
})

test('topics are counted once a post and listed by name', () => {
  expect(topicCounts([{ topics: ['waste', 'waste'] }, { topics: ['roads', 'waste'] }])).toEqual([
    { topic: 'roads', count: 1 },
    { topic: 'waste', count: 2 },
  ])
})

test('a month begins at midnight in the United Kingdom', () => {
  const months = byMonth(['2026-07-31T23:30:00Z', '2026-07-31T22:30:00Z'], (each) => each)
  expect(months.map(({ first }) => first)).toEqual(['2026-08-01', '2026-07-01'])
})

test('a post without a title is called by its first line', () => {
  expect(headline({ text: 'Road closed.\n\nDiversion over the Bwlch.' })).toBe('Road closed.')
})

test('a long first line is cut at a word', () => {
  const text =
    'The river at Pont Onnen is high after the rain of last night, but it is falling, and schools are open.'
  expect(headline({ text })).toBe(
    'The river at Pont Onnen is high after the rain of last night, but it is…',
  )
})

test('a long line of emoji is cut between them', () => {
  expect(headline({ text: '🎄'.repeat(90) })).toBe(`${'🎄'.repeat(80)}…`)
})

test('the address of a post follows its identity alone', () => {
  const edited = item({ id: 'x:roads:7', text: 'Corrected.' })
  expect(postName(edited)).toBe(postName({ id: 'x:roads:7' }))
  expect(postName({ id: 'instagram:a:Abc' })).not.toBe(postName({ id: 'instagram:a:abc' }))
})

test('a picture’s name changes with what is in it', () => {
  const [one, two] = [new Uint8Array([1]), new Uint8Array([2])]
  expect(mediaName('Park.WEBP', one)).toMatch(/^Park\.[0-9a-f]{10}\.webp$/)
  expect(mediaName('park.webp', one)).not.toBe(mediaName('park.webp', two))
})

test('a name that leads out of the folder, or is no picture, is none', () => {
  for (const name of ['../secret.png', 'a/b.png', '.png', 'run.svg', 'page.html'])
    expect(mediaName(name, new Uint8Array())).toBeUndefined()
})

test('what follows the headline goes on where it was cut', () => {
  const text = `${'word '.repeat(20)}end.\n\nMore.`
  expect(headline({ text })).toBe(`${'word '.repeat(16).trim()}…`)
  expect(afterHeadline({ text }, 200)).toBe(`…${'word '.repeat(4)}end. More.`)
})

test('after a title comes the text from its beginning', () => {
  expect(afterHeadline({ title: 'Full council', text: 'The whole meeting.' }, 9)).toBe('The whole…')
})

test('a post of one short line has nothing after its headline', () => {
  expect(afterHeadline({ text: 'Road closed.' }, 90)).toBe('')
})

test('a post with a warning is called by what it warns of, and is in no list of the latest', () => {
  const warned = item({ title: 'Found', text: 'A hurt fox.', warning: 'A hurt animal' })
  expect(headline(warned)).toBe('A hurt animal')
  expect(isWarned(warned)).toBe(true)
  expect(isWarned(item({ sensitive: true }))).toBe(true)
  expect(isWarned(item())).toBe(false)
})
