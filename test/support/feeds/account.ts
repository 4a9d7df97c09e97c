import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Fed, Tools } from '#feeds/refresh.ts'
import { takingTurns } from '#feeds/retrieve/manners.ts'
import { strict } from '#feeds/retrieve/rules.ts'
import { feedStore } from '#feeds/store.ts'
import { topicsBy } from '#feeds/topics.ts'
import type { Platform } from '#model/account.ts'
import { account } from '#model/account.ts'
import type { FeedSource } from '#model/feed-source.ts'
import { testAuthority } from './server.ts'

/** An account that is asked at `url`, with everything else as plain as it can be. */
export const fed = (
  url: string,
  {
    kind = 'feed',
    platform = 'blog',
    language = 'en',
    id = 'town',
  }: Partial<{
    kind: FeedSource['kind']
    platform: Platform
    language: 'en' | 'cy' | 'bilingual'
    id: string
  }> = {},
): Fed =>
  account.parse({
    id,
    platform,
    handle: '@town',
    url: 'https://town.example/',
    display_name: 'Town',
    purpose: 'News.',
    business_goal: 'Fewer calls.',
    audience: ['Residents'],
    language,
    status: 'active',
    owner_post: 'officer',
    approved_on: '2020-01-01',
    reviewed_on: '2026-01-01',
    review_in: '12 months',
    hours_monitored: 'Office hours',
    response_target: '4 hours',
    feed: { kind, url, http: url.startsWith('http:') },
  }) as Fed

/** A clock that a test sets. */
export type Clock = { now: Date }

/** What a refresh needs, on a disk of its own; servers of this machine are trusted by their ports alone. */
export function tools(
  ports: readonly number[],
  changes: Partial<Tools> = {},
): Tools & { clock: Clock; site: string } {
  const site = mkdtempSync(join(tmpdir(), 'moothall-feeds-'))
  onTestFinished(() => rmSync(site, { recursive: true, force: true }))
  const trusted = ports.flatMap((port) => [
    `127.0.0.1:${port}`,
    `feeds.test:${port}`,
    `other.test:${port}`,
  ])
  const rules = strict('test@town.example', trusted)
  const clock: Clock = { now: new Date('2026-11-22T09:00:00Z') }
  return {
    site,
    clock,
    store: feedStore(site, join(site, 'var')),
    rules: {
      ...rules,
      // Names that no DNS knows, on this machine.
      resolve: async (name) => (/\.test$/.test(name) ? ['127.0.0.1'] : rules.resolve(name)),
      limits: { ...rules.limits, connect: 1_000, firstByte: 600, total: 1_500 },
      ca: testAuthority,
      gap: 0,
    },
    turns: takingTurns(0),
    topics: topicsBy([{ topic: 'waste', tags: ['Recycling', 'bins and waste'] }]),
    now: () => clock.now,
    secret: () => undefined,
    budget: 10_000_000,
    ...changes,
  }
}

export const later = (clock: Clock, hours: number): void => {
  clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
}
