import { expect, test } from 'vitest'
import type { NewItem } from '#feeds/snapshot/item.ts'
import { nextSnapshot, type Outcome } from '#feeds/snapshot/next.ts'
import { type FeedItem, type Media, type Snapshot, snapshot } from '#model/snapshot.ts'
import { item } from './items.ts'

const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}T09:00:00Z`
const post = (n: number, fields: Partial<FeedItem> = {}) =>
  item({ id: `x:roads:${n}`, published: day(n), text: `Post ${n}`, ...fields })
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => post(from + index))
const at = (days: number) => new Date(Date.parse('2026-11-01T00:00:00Z') + days * 86_400_000)

function published(outcome: Outcome): Snapshot {
  if (outcome.kind !== 'publish') throw new Error(outcome.why.says)
  return snapshot.parse(outcome.draft)
}
const next = (
  previous: Snapshot | undefined,
  items: NewItem[],
  days = 0,
  options: { whole?: boolean; accept?: boolean } = {},
) => nextSnapshot('roads', previous, { items, whole: options.whole ?? false }, at(days), options)
const ids = ({ items }: Snapshot) => items.map(({ id }) => Number(id.split(':')[2]))

test('the archive outlives the window of the feed', () => {
  const first = published(next(undefined, range(1, 10)))
  const second = published(next(first, range(6, 15), 1))
  expect(ids(second)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('a post that is missing once stays, and is buried when it is missing again', () => {
  const all = range(1, 10)
  const without = all.filter(({ id }) => id !== 'x:roads:7')
  const first = published(next(undefined, all))
  const missed = published(next(first, without, 1))
  expect(ids(missed)).toContain(7)
  const buried = published(next(missed, without, 2))
  expect(ids(buried)).not.toContain(7)
  expect(buried.removed).toMatchObject([
    { id: 'x:roads:7', removed: '2026-11-03T00:00:00Z', item: { text: 'Post 7' } },
  ])
})

test('a post that is missing once and returns is as if nothing had been', () => {
  const first = published(next(undefined, range(1, 10)))
  const missed = published(
    next(
      first,
      range(1, 10).filter(({ id }) => id !== 'x:roads:7'),
      1,
    ),
  )
  const back = published(next(missed, range(1, 10), 2))
  expect(back.items).toEqual(first.items)
})

test('a buried post that returns comes back, and its tombstone goes', () => {
  const without = range(1, 10).filter(({ id }) => id !== 'x:roads:7')
  const first = published(next(undefined, range(1, 10)))
  const buried = published(next(published(next(first, without, 1)), without, 2))
  const back = published(next(buried, range(1, 10), 3))
  expect(ids(back)).toContain(7)
  expect(back.removed).toBeUndefined()
})

test('after thirty days a tombstone forgets what the post said', () => {
  const without = range(1, 10).filter(({ id }) => id !== 'x:roads:7')
  const first = published(next(undefined, range(1, 10)))
  const buried = published(next(published(next(first, without, 1)), without, 2))
  const old = published(next(buried, without, 40))
  expect(old.removed).toEqual([
    { id: 'x:roads:7', published: day(7), removed: '2026-11-03T00:00:00Z' },
  ])
})

test('one old post that is pinned on top does not bury what lies between', () => {
  const first = published(next(undefined, range(1, 20)))
  const pinned = [...range(11, 20), post(1)]
  const later = published(next(published(next(first, pinned, 1)), pinned, 2))
  expect(ids(later)).toHaveLength(20)
})

test('posts from an archive and posts by hand are never missed', () => {
  const first = published(
    next(undefined, [
      ...range(1, 10),
      post(11, { source: 'hand' }),
      post(12, { source: 'archive' }),
    ]),
  )
  const later = published(
    next(published(next(first, range(1, 10), 1, { whole: true })), range(1, 10), 2, {
      whole: true,
    }),
  )
  expect(ids(later)).toEqual(expect.arrayContaining([11, 12]))
})

test('an edit keeps identity, date and picture, and says when', () => {
  const picture = {
    kind: 'image' as const,
    file: 'a-800.webp',
    width: 800,
    height: 600,
    alt: 'Old',
    from: 'https://town.example/a.png',
  }
  const first = published(next(undefined, [post(1, { media: [picture] })]))
  const edited: NewItem = {
    ...post(1),
    published: day(5),
    text: 'Corrected',
    media: [{ wanted: 'image', from: 'https://town.example/a.png', alt: 'New' }],
  }
  const second = published(next(first, [edited], 1))
  expect(second.items).toEqual([
    post(1, {
      text: 'Corrected',
      updated: '2026-11-02T00:00:00Z',
      media: [{ ...picture, alt: 'New' }],
    }),
  ])
})

const film: Media = {
  kind: 'video',
  alt: 'A caddy',
  file: 'caddy.webm',
  captions: [{ language: 'en', file: 'caddy-en.vtt' }],
  transcript: 'Voice: Food waste.',
}

test.each<[string, NewItem['media'], Media[]]>([
  ['the source knows no film', [], [film]],
  [
    'the source gives the first picture of its own',
    [{ wanted: 'video', from: 'https://tube.example/1', alt: null }],
    [film],
  ],
])('a film that somebody put into a post stays there where %s', (_, media, expected) => {
  const first = published(next(undefined, [post(1, { media: [film] })]))
  const again = published(next(first, [{ ...post(1), media }], 1))
  expect(again.items[0]!.media).toEqual(expected)
})

test('the order of a feed does not matter', () => {
  const first = published(next(undefined, range(1, 10)))
  const second = published(next(first, range(1, 10).reverse(), 1))
  expect(second.items).toEqual(first.items)
})

test.each([
  ['no posts', [], 'quarantine/empty'],
  ['a fifth of the posts', range(9, 10), 'quarantine/shrunken'],
  [
    'other posts in the place of ours',
    range(1, 10).map((each) => ({ ...each, id: `${each.id}-other` })),
    'quarantine/replaced',
  ],
  ['most posts gone', [post(1), post(2), post(10)], 'quarantine/vanished'],
])('%s: held back, until a person lets it through', (_, items, code) => {
  const first = published(next(undefined, range(1, 10)))
  const held = next(first, items, 1)
  expect(held).toMatchObject({ kind: 'quarantine', why: { code } })
  expect(next(first, items, 1, { accept: true }).kind).toBe('publish')
})

test('a first answer is never held back', () => {
  expect(next(undefined, [post(1)]).kind).toBe('publish')
})

test('a first answer of many pages does not make the next one, of a single page, look shrunken', () => {
  const many = Array.from({ length: 400 }, (_, n) =>
    item({ id: `x:roads:${n}`, published: new Date(Date.UTC(2025, 0, n + 1)).toISOString() }),
  )
  const first = published(next(undefined, many))
  expect(published(next(first, many.slice(-20), 1)).items).toHaveLength(400)
})
