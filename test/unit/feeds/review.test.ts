import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { expect, test } from 'vitest'
import { sampleOf, withoutNames } from '#feeds/review/sample.ts'
import { toReviewSheet } from '#feeds/review/sheet.ts'
import type { Day } from '#model/day.ts'
import type { Moderation } from '#model/moderation.ts'
import { sheetFrom } from '../../../src/cli/commands/feeds/sheet.ts'
import { fed } from '../../support/feeds/account.ts'
import { payloads } from '../../support/feeds/payloads.ts'
import { item } from './items.ts'

const account = fed('https://town.example/feed.xml')
const span = { from: '2026-10-01' as Day, to: '2026-10-31' as Day }
const day = (n: number) => new Date(Date.UTC(2026, 9, n, 9)).toISOString()
const many = Array.from({ length: 30 }, (_, n) =>
  item({ id: `x:roads:${n}`, published: day(n + 1) }),
)
const ids = (items: { id: string }[]) => items.map(({ id }) => id)

test('five posts of a month are chosen, the same ones each time and in any order of the snapshot', () => {
  const chosen = sampleOf(account, { items: many }, span, 5)
  expect(chosen.posts).toHaveLength(5)
  expect(chosen.of).toEqual({ posts: 30, replies: 0 })
  expect(sampleOf(account, { items: [...many].reverse() }, span, 5).posts).toEqual(chosen.posts)
})

test('another time chooses others', () => {
  const other = { ...span, from: '2026-09-30' as Day }
  expect(ids(sampleOf(account, { items: many }, other, 5).posts)).not.toEqual(
    ids(sampleOf(account, { items: many }, span, 5).posts),
  )
})

test('both days count, by the clock of the United Kingdom', () => {
  const edges = ['2026-09-30T22:59:59Z', '2026-09-30T23:00:00Z', '2026-11-01T00:00:00Z']
  const items = edges.map((published) => item({ id: published, published }))
  expect(ids(sampleOf(account, { items }, span, 5).posts)).toEqual(['2026-09-30T23:00:00Z'])
})

test('answers are chosen apart from posts; posts passed on and hidden posts are not chosen', () => {
  const items = [
    item({ id: 'post', published: day(1) }),
    item({ id: 'thread', published: day(2), reply: 'own' }),
    item({ id: 'answer', published: day(3), reply: 'other' }),
    item({ id: 'boost', published: day(4), boost: true }),
    item({ id: 'hidden', published: day(5) }),
  ]
  const hide: Moderation = {
    do: 'hide',
    post: 'hidden',
    reason: 'It shows a child.',
    by: 'officer',
    on: '2026-10-06' as Day,
  }
  const { posts, replies } = sampleOf(account, { items }, span, 5, [hide])
  expect(ids(posts)).toEqual(['thread', 'post'])
  expect(ids(replies)).toEqual(['answer'])
})

test.each([
  ['@ann It is on Tuesday.', '@… It is on Tuesday.'],
  ['Hello @ann@social.example, and @bob.', 'Hello @…, and @….'],
  ['Write to bins@town.example', 'Write to bins@town.example'],
  ['See https://social.example/@town/1', 'See https://social.example/@town/1'],
])('whom an answer is for is left out: %s', (text, expected) => {
  expect(withoutNames(text)).toBe(expected)
})

const sheet = (items: ReturnType<typeof item>[], language: 'en' | 'cy' = 'en') =>
  toReviewSheet(
    sheetFrom([sampleOf(account, { items }, span, 500)], {
      language,
      span,
      count: 500,
      points: {
        posts: [{ id: 'representing-2', do: 'Write in plain words' }],
        replies: [{ id: 'responding-5', dont: 'argue' }],
      },
    }),
  )

test('the sheet says what was said, with a box for each point of its guideline', () => {
  const html = sheet([
    item({ id: 'post', published: day(1), text: 'The road is open.' }),
    item({ id: 'answer', published: day(3), reply: 'other', text: '@ann On Tuesday.' }),
  ])
  expect(html).toContain('Review of what we said, 1 October 2026 to 31 October 2026')
  expect(html).toContain('<blockquote dir="auto">The road is open.</blockquote>')
  expect(html).toContain('<blockquote dir="auto">@… On Tuesday.</blockquote>')
  expect(html).toContain('<input type="checkbox" aria-label="Met: Write in plain words">')
  expect(html).toContain('Do not argue <small>responding-5</small>')
  expect(html).not.toContain('ann')
})

test('the sheet is in Welsh too', () => {
  expect(sheet([], 'cy')).toContain('<html lang="cy">')
})

test('no payload is anything but words on the sheet', () => {
  const items = payloads.map((text, n) =>
    item({ id: `${n}`, published: day(1), text, title: text, language: 'en' }),
  )
  const found = new Set<string>()
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (defaultTreeAdapter.isElementNode(node)) {
      found.add(node.tagName)
      for (const { name } of node.attrs) if (/^(on|style$|src)/.test(name)) found.add(name)
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(sheet(items)))
  const own =
    'html head meta title style body main h1 p label input section h2 article h3 a blockquote table thead tr th tbody small td textarea'
  expect([...found].filter((each) => !own.split(' ').includes(each))).toEqual([])
})
