import { expect, test } from 'vitest'
import { withCrossPosts } from '#feeds/cross-posts.ts'
import { moderated } from '#feeds/moderate.ts'
import { topicsBy } from '#feeds/topics.ts'
import type { Day } from '#model/day.ts'
import { type Moderation, moderation } from '#model/moderation.ts'
import type { FeedItem } from '#model/snapshot.ts'
import { item } from './items.ts'

const today = '2026-11-22' as Day
const row = (fields: object): Moderation =>
  moderation.parse({ post: 'x:roads:1', reason: 'R', by: 'editor', on: '2026-11-20', ...fields })
const picture = { kind: 'image' as const, file: 'a.webp', width: 1, height: 1, alt: null }
const post = item({ id: 'x:roads:1', media: [picture] })

test('a hidden post is gone, whatever else was decided about it', () => {
  expect(moderated([post], [row({ do: 'sensitive' }), row({ do: 'hide' })], today)).toEqual([])
})

test('a pin holds to the end of its last day', () => {
  const pin = row({ do: 'pin', until: '2026-11-22' })
  expect(moderated([post], [pin], today)[0]!.pinned).toBe(true)
  expect(moderated([post], [pin], '2026-11-23' as Day)[0]!.pinned).toBeUndefined()
})

test('a missing description is mended', () => {
  const [mended] = moderated([post], [row({ do: 'describe', alt: 'A road' })], today)
  expect(mended!.media[0]!.alt).toBe('A road')
  expect(post.media[0]!.alt).toBeNull()
})

test('answers to others and posts passed on are not on the wall, a thread is', () => {
  const all: FeedItem[] = [
    item({ id: 'a', reply: 'other' }),
    item({ id: 'b', boost: true }),
    item({ id: 'c', reply: 'own' }),
  ]
  expect(moderated(all, [], today).map(({ id }) => id)).toEqual(['c'])
})

test('a decision without a reason is refused', () => {
  expect(
    moderation.safeParse({ do: 'hide', post: 'x', by: 'editor', on: '2026-11-20' }).success,
  ).toBe(false)
})

const words = 'The mountain road is closed by snow from the cattle grid to the summit.'
const said = (account: string, published: string, text = words) => ({
  account,
  item: item({ id: `${account}:1`, published, text }),
})
const grouped = (posts: ReturnType<typeof said>[]) =>
  withCrossPosts(posts, { itemOf: (each) => each.item, accountOf: (each) => each.account }).map(
    ({ post: own, elsewhere }) => [own.account, ...elsewhere.map((each) => each.account)],
  )

test('the same words from two accounts stand once, with where else', () => {
  expect(
    grouped([
      said('facebook', '2026-11-20T09:00:00Z'),
      said('x', '2026-11-20T08:00:00Z', `${words} #Snow https://t.co/1`),
    ]),
  ).toEqual([['facebook', 'x']])
})

test('the same words a week later, from one account, or only a greeting, are said again', () => {
  expect(
    grouped([said('facebook', '2026-11-20T09:00:00Z'), said('x', '2026-11-10T08:00:00Z')]),
  ).toHaveLength(2)
  expect(
    grouped([said('x', '2026-11-20T09:00:00Z'), said('x', '2026-11-20T08:00:00Z')]),
  ).toHaveLength(2)
  expect(
    grouped([
      said('x', '2026-11-20T09:00:00Z', 'Bore da!'),
      said('facebook', '2026-11-20T08:00:00Z', 'Bore da!'),
    ]),
  ).toHaveLength(2)
})

test('topics follow tags in any spelling and language', () => {
  const topics = topicsBy([{ topic: 'waste', tags: ['Food waste', 'GwastraffBwyd'] }])
  expect(topics.of(['food-waste'], '')).toEqual(['waste'])
  expect(topics.of([], 'Heddiw #gwastraffbwyd')).toEqual(['waste'])
  expect(topics.of(['unknown'], '#other')).toEqual([])
})
