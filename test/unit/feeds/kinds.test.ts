import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { kinds } from '#feeds/kinds.ts'
import { refresh } from '#feeds/refresh.ts'
import type { FeedKind } from '#model/feed-source.ts'
import type { FeedItem } from '#model/snapshot.ts'
import { fed, later, tools } from '../../support/feeds/account.ts'
import { picture } from '../../support/feeds/pictures.ts'
import { type FeedServer, httpServer } from '../../support/feeds/server.ts'

let server: FeedServer
let png: Buffer
let tiny: Buffer
beforeAll(async () => {
  server = await httpServer()
  png = await picture()
  tiny = await picture(30, 20)
})
afterAll(() => server.close())

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/feeds/kinds', name), 'utf8').replaceAll(
    '{origin}',
    server.url(''),
  )

/** Where each kind is asked, which fixture answers there, and what must be in the snapshot of it. */
type Case = {
  source: string
  /** The request that brings the posts. */
  posts: string
  fixture: string
  also?: Record<string, string>
  platform?: Parameters<typeof fed>[1] extends infer O
    ? O extends { platform?: infer P }
      ? P
      : never
    : never
  expected: Partial<FeedItem>[]
}

const cases: Record<FeedKind, Case> = {
  feed: {
    source: '/feed.xml',
    posts: '/feed.xml',
    fixture: 'rss-2.xml',
    expected: [
      {
        id: 'blog:town:news-1',
        title: 'Road & bridge closed',
        text: 'The bridge is closed until Friday.',
        html: '<p>The bridge is closed until <em>Friday</em>.</p>',
        language: 'en',
        topics: ['waste'],
        published: '2026-11-20T09:00:00Z',
        url: 'https://town.example/news/1',
      },
    ],
  },
  podcast: {
    source: '/pod.xml',
    posts: '/pod.xml',
    fixture: 'podcast.xml',
    expected: [
      {
        id: 'blog:town:ep-12',
        title: '12: Foster care',
        text: 'Two carers & a social worker talk.',
        media: [
          {
            kind: 'audio',
            alt: null,
            seconds: 1695,
            captions: [],
            from: 'https://cdn.example/12.mp3',
          },
        ],
      },
    ],
  },
  youtube: {
    source: '/videos.xml',
    posts: '/videos.xml',
    fixture: 'youtube.xml',
    expected: [
      {
        id: 'blog:town:OqyeueR4ZZx',
        title: 'Full council & cabinet',
        text: 'The whole meeting.\n\n00:00 Welcome',
        url: 'https://www.youtube.com/watch?v=OqyeueR4ZZx',
      },
    ],
  },
  vimeo: {
    source: '/vimeo.xml',
    posts: '/vimeo.xml',
    fixture: 'vimeo.xml',
    expected: [
      {
        id: 'blog:town:tag:vimeo,2026-11-18:clip900001',
        title: 'Winter roads',
        text: 'How we grit.',
        published: '2026-11-18T14:00:00Z',
      },
    ],
  },
  peertube: {
    source: '/tube.xml',
    posts: '/tube.xml',
    fixture: 'peertube.xml',
    expected: [
      {
        id: 'blog:town:https://tube.example/w/abc123',
        title: 'Library tour',
        text: 'Inside the new library.',
      },
    ],
  },
  flickr: {
    source: '/flickr.xml',
    posts: '/flickr.xml',
    fixture: 'flickr.xml',
    expected: [
      {
        id: 'blog:town:53000000001',
        title: 'Town hall at dusk',
        text: 'The lamps were cleaned this week.',
      },
    ],
  },
  wordpress: {
    source: '',
    posts: '/wp-json/wp/v2/posts',
    fixture: 'wordpress-posts.json',
    expected: [
      {
        id: 'blog:town:4711',
        title: 'Bins at Christmas – what changes',
        topics: ['waste'],
        text: 'Put out both boxes on 27 December.\n\nSee your day.',
        html: '<p>Put out <strong>both</strong> boxes on 27 December.</p>\n<p>See <a href="https://news.example/bins" rel="nofollow noopener noreferrer">your day</a>.</p>',
      },
    ],
  },
  mastodon: {
    source: '/@town',
    posts: '/api/v1/accounts/9/statuses',
    fixture: 'mastodon-statuses.json',
    also: { '/api/v1/accounts/lookup': '{"id":"9"}' },
    platform: 'mastodon',
    expected: [
      {
        id: 'mastodon:town:115512299854049992',
        language: 'cy',
        warning: 'Bwyd',
        sensitive: true,
        topics: ['waste'],
        text: 'Bagiau te: iawn\nBara: iawn\n\n#Recycling https://www.town.example/bins/long/path',
        updated: '2026-11-20T12:30:00Z',
        poll: {
          options: [
            { text: 'Ie', votes: 3 },
            { text: 'Na', votes: 1 },
          ],
          ends: '2026-11-21T12:01:00Z',
        },
      },
      {
        id: 'mastodon:town:115512299854049990',
        reply: 'other',
        text: '@ann It is collected on Tuesday.',
      },
    ],
  },
  bluesky: {
    source: '/profile/town.example',
    posts: '/xrpc/app.bsky.feed.getAuthorFeed',
    fixture: 'bluesky-feed.json',
    platform: 'bluesky',
    expected: [
      {
        id: 'bluesky:town:3lbk2',
        language: 'en',
        topics: ['waste'],
        text: '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Café van: town.example/van is out\n#Recycling <b>today</b>',
        html: '<p>🏴󠁧󠁢󠁷󠁬󠁳󠁿 Café van: <a href="https://town.example/van?a=1&#x26;b=2" rel="nofollow noopener noreferrer">town.example/van</a> is out<br>#Recycling &#x3C;b>today&#x3C;/b></p>',
      },
      {
        id: 'bluesky:town:3lbk1',
        reply: 'own',
        thread: 'bluesky:town:3lbk0',
        quote: { url: 'https://bsky.app/profile/ann.example/post/9' },
      },
    ],
  },
  'facebook-page': {
    source: '/v23.0/123',
    posts: '/v23.0/123/posts',
    fixture: 'graph-posts.json',
    platform: 'facebook',
    expected: [
      {
        id: 'facebook:town:456',
        text: 'Pool open again.\n<b>No</b> booking needed.',
        url: 'https://www.facebook.com/123/posts/456',
      },
    ],
  },
}

/** Those whose one picture is copied, and its description. */
const alts: Partial<Record<FeedKind, (string | null)[]>> = {
  feed: ['The bridge'],
  wordpress: ['A lorry', 'A box'],
  mastodon: ['Cadi bwyd brown'],
  bluesky: ['The van'],
  flickr: [null],
  'facebook-page': [null],
}

const paths = ['/picture.png', '/small.png', '/lead.png', '/cover.png']

describe.each(Object.keys(kinds) as FeedKind[])('%s', (kind) => {
  const { source, posts, fixture: name, also = {}, platform = 'blog', expected } = cases[kind]
  const account = () => fed(server.url(source), { kind, platform })
  const ready = () =>
    tools([server.port], {
      secret: (secret) => (secret === 'MOOTHALL_FACEBOOK_TOKEN' ? 'T' : undefined),
    })

  beforeEach(() => {
    server.routes.clear()
    for (const path of paths) server.routes.set(path, tiny)
    for (const [path, body] of Object.entries(also)) server.routes.set(path, body)
    server.routes.set(posts, { headers: { etag: '"1"' }, body: fixture(name) })
  })

  test('its posts become a snapshot', async () => {
    for (const path of paths) server.routes.set(path, png)
    const own = ready()
    const status = await refresh(account(), own)
    const { items } = own.store.snapshot('town')!
    expect(status).toMatchObject({ outcome: 'fresh', posts: expected.length })
    expect(items).toMatchObject(expected)
    const pictures = items.flatMap(({ media }) => media.filter((each) => each.kind === 'image'))
    expect(pictures.map(({ alt }) => alt)).toEqual(alts[kind] ?? [])
    for (const { file, width, small } of pictures) {
      expect([width, small!.width]).toEqual([800, 400])
      expect(own.store.media.size(file)).toBeGreaterThan(0)
    }
  })

  test('asked again, the same posts keep their identities and nothing is copied twice', async () => {
    const own = ready()
    await refresh(account(), own)
    const before = own.store.snapshot('town')!
    server.requests.length = 0
    later(own.clock, 1)
    await refresh(account(), own)
    expect(own.store.snapshot('town')!.items).toEqual(before.items)
    expect(server.requests.filter(({ path }) => path.endsWith('.png'))).toEqual([])
  })

  test.each([
    ['a fault of the server', { status: 500 }],
    [
      'a sign-in page',
      { type: 'text/html', body: '<!doctype html><title>Sign in</title><form></form>' },
    ],
    ['an empty answer', ''],
    ['half an answer', undefined],
    ['nothing at the address', { status: 404 }],
  ])('%s loses nothing and is told in one sentence', async (_, route) => {
    const own = ready()
    await refresh(account(), own)
    const before = own.store.snapshot('town')!
    expect(before.items).toHaveLength(expected.length)
    const half = fixture(name).slice(0, fixture(name).length / 2)
    server.routes.set(posts, route ?? half)
    if (kind === 'wordpress') server.routes.set('/feed/', route ?? half)
    later(own.clock, 1)
    const status = await refresh(account(), own)
    expect(status.outcome).toBe('failed')
    expect(status.failing!.trouble.says).toMatch(/^\S.{10,}\.$/s)
    expect(own.store.snapshot('town')).toEqual(before)
  })
})

test('a source that works again is no longer failing, and says since when it failed while it did', async () => {
  const own = tools([server.port])
  server.routes.set('/feed.xml', { status: 500 })
  await refresh(fed(server.url('/feed.xml')), own)
  later(own.clock, 5)
  const still = await refresh(fed(server.url('/feed.xml')), own)
  expect(still.failing!.since).toBe('2026-11-22T09:00:00Z')
  server.routes.set('/feed.xml', fixture('rss-2.xml'))
  expect((await refresh(fed(server.url('/feed.xml')), own)).failing).toBeUndefined()
})

test('a Facebook Page without a token says which variable to set', async () => {
  const status = await refresh(
    fed(server.url('/v23.0/123'), { kind: 'facebook-page', platform: 'facebook' }),
    tools([server.port]),
  )
  expect(status.failing!.trouble.says).toContain('MOOTHALL_FACEBOOK_TOKEN_TOWN')
})

test('an account that asks for signed-in readers only is honoured', async () => {
  const hidden = fixture('bluesky-feed.json').replace(
    '"labels":[]',
    '"labels":[{"val":"!no-unauthenticated"}]',
  )
  server.routes.set('/xrpc/app.bsky.feed.getAuthorFeed', hidden)
  const status = await refresh(
    fed(server.url('/profile/town.example'), { kind: 'bluesky' }),
    tools([server.port]),
  )
  expect(status.failing!.trouble.code).toBe('feed/no-unauthenticated')
})
