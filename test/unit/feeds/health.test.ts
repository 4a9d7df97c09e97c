import { expect, test } from 'vitest'
import { healthOf } from '#feeds/health.ts'
import type { FeedStatus, Trouble } from '#model/feed-status.ts'
import type { FeedItem } from '#model/snapshot.ts'
import { asFed } from '../../../src/cli/commands/feeds/site.ts'
import { fed } from '../../support/feeds/account.ts'
import { item } from './items.ts'

const now = new Date('2026-11-22T12:00:00Z')
const asked = fed('https://town.example/feed.xml')
const { feed: _, ...byHand } = asked
const snapshot = (checked: string, items: FeedItem[]) => ({ checked, items })
const recent = item({ published: '2026-11-20T09:00:00Z' })
const failing = (trouble: Partial<Trouble>): FeedStatus => ({
  version: 1,
  account: 'town',
  asked: '2026-11-22T09:00:00Z',
  outcome: 'failed',
  failing: {
    since: '2026-11-12T09:00:00Z',
    trouble: { kind: 'unreachable', code: 'fetch/no-answer', says: 'No answer came.', ...trouble },
  },
  notes: [],
  posts: 1,
  media: { files: 0, bytes: 0, without_alt: 0 },
})
const kinds = (...values: Parameters<typeof healthOf>) =>
  healthOf(...values).matters.map(({ kind }) => kind)

test('an account that was checked today and posted this week needs nothing', () => {
  expect(healthOf(asked, snapshot('2026-11-22T09:00:00Z', [recent]), undefined, now)).toMatchObject(
    { matters: [], posts: 1, newest: recent.published, checked: '2026-11-22T09:00:00Z' },
  )
})

test('a source that fails says since when, and is not also told as stale', () => {
  const old = snapshot('2026-11-12T08:00:00Z', [recent])
  expect(healthOf(asked, old, failing({}), now).matters).toMatchObject([
    { kind: 'failing', since: '2026-11-12T09:00:00Z' },
  ])
})

test('an answer that was held back waits for a person', () => {
  const old = snapshot('2026-11-12T08:00:00Z', [recent])
  expect(kinds(asked, old, failing({ kind: 'quarantined' }), now)).toEqual(['held'])
})

test('a source that nobody has asked for three days is stale, and one never asked is told as that', () => {
  expect(kinds(asked, snapshot('2026-11-19T11:00:00Z', [recent]), undefined, now)).toEqual([
    'stale',
  ])
  expect(kinds(asked, undefined, undefined, now)).toEqual(['never'])
})

test('an account without a source is told only where nothing of it is here', () => {
  expect(kinds(byHand, undefined, undefined, now)).toEqual(['by-hand'])
  expect(kinds(byHand, snapshot('2026-01-01T00:00:00Z', [recent]), undefined, now)).toEqual([])
})

test('thirty-one silent days are told of an account in use, and not of a dormant one', () => {
  const silent = snapshot('2026-11-22T09:00:00Z', [item({ published: '2026-10-21T09:00:00Z' })])
  expect(kinds(asked, silent, undefined, now)).toEqual(['quiet'])
  expect(kinds({ ...asked, status: 'dormant' }, silent, undefined, now)).toEqual([])
})

test('an answer to somebody else does not count as a post, nor its pictures', () => {
  const answer = {
    ...item({ published: '2026-11-21T09:00:00Z' }),
    reply: 'other' as const,
    media: [{ kind: 'image' as const, file: 'a.webp', width: 1, height: 1, alt: null }],
  }
  const silent = snapshot('2026-11-22T09:00:00Z', [
    answer,
    item({ published: '2026-10-01T09:00:00Z' }),
  ])
  expect(kinds(asked, silent, undefined, now)).toEqual(['quiet'])
})

test('pictures without a description are counted', () => {
  const media = [null, 'A van', null].map((alt) => ({
    kind: 'image' as const,
    file: 'a.webp',
    width: 1,
    height: 1,
    alt,
  }))
  expect(
    healthOf(asked, snapshot('2026-11-22T09:00:00Z', [{ ...recent, media }]), undefined, now)
      .matters,
  ).toEqual([{ kind: 'undescribed', without: 2, of: 3 }])
})

test.each(['proposed', 'closed', 'archived', 'compromised'] as const)(
  'an account that is %s is not asked, so that nothing of it gets onto the wall',
  (status) => {
    expect(asFed({ ...asked, status })).toEqual([])
  },
)

test.each(['active', 'paused', 'pre-election-hold', 'dormant'] as const)(
  'an account that is %s is asked',
  (status) => {
    expect(asFed({ ...asked, status })).toHaveLength(1)
  },
)

test('an account that somebody else has taken is not asked, and so not told as stale', () => {
  const old = snapshot('2026-11-01T09:00:00Z', [recent])
  expect(kinds({ ...asked, status: 'compromised' }, old, undefined, now)).toEqual([])
})
