import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refresh } from '#feeds/refresh.ts'
import { fed, later, tools } from '../../support/feeds/account.ts'
import { type FeedServer, httpServer, tlsServer } from '../../support/feeds/server.ts'

let server: FeedServer
let secure: FeedServer
beforeAll(async () => {
  server = await httpServer()
  secure = await tlsServer()
})
afterAll(() => Promise.all([server.close(), secure.close()]))
beforeEach(() => {
  for (const each of [server, secure]) {
    each.routes.clear()
    each.requests.length = 0
  }
})

/** Post `n` of `total`, the highest the newest, an hour apart. */
const at = (n: number) => new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString()
const down = (from: number, count: number) =>
  Array.from({ length: Math.max(0, Math.min(count, from)) }, (_, index) => from - index)

const status = (n: number) => ({
  id: String(n),
  created_at: at(n),
  url: `https://social.example/@town/${n}`,
  content: `<p>Post ${n}</p>`,
  account: { id: '9' },
})
const entry = (n: number) => ({
  post: {
    uri: `at://did:plc:town/app.bsky.feed.post/${n}`,
    author: { did: 'did:plc:town', handle: 'town.example', labels: [] },
    record: { text: `Post ${n}`, createdAt: at(n), langs: ['en'] },
    labels: [],
  },
})
const wordpressPost = (n: number) => ({
  id: n,
  date_gmt: at(n).slice(0, 19),
  link: `https://news.example/${n}/`,
  title: { rendered: `Post ${n}` },
  content: { rendered: `<p>Words ${n}</p>`, protected: false },
})

/** A server that has `total` posts and gives them by the paging of its kind. */
const services = {
  mastodon: {
    source: '/@town',
    posts: '/api/v1/accounts/9/statuses',
    page: (query: URLSearchParams, total: number): unknown =>
      down(Number(query.get('max_id') ?? total + 1) - 1, Number(query.get('limit'))).map(status),
    pages: 3,
  },
  bluesky: {
    source: '/profile/town.example',
    posts: '/xrpc/app.bsky.feed.getAuthorFeed',
    page: (query: URLSearchParams, total: number): unknown => {
      const newest = Number(query.get('cursor') ?? total)
      const feed = down(newest, Number(query.get('limit')))
      const rest = newest - feed.length
      return { feed: feed.map(entry), ...(rest > 0 && { cursor: String(rest) }) }
    },
    pages: 2,
  },
  wordpress: {
    source: '',
    posts: '/wp-json/wp/v2/posts',
    page: (query: URLSearchParams, total: number): unknown => {
      const skip = (Number(query.get('page')) - 1) * Number(query.get('per_page'))
      return skip >= total
        ? undefined
        : down(total - skip, Number(query.get('per_page'))).map(wordpressPost)
    },
    // The sixth is past the end: only an error says so.
    pages: 6,
  },
} as const
type Service = keyof typeof services
const all = Object.keys(services) as Service[]

/** `broken`: the number of the page at which it answers with a fault. */
function serve(kind: Service, total: number, broken = 99): void {
  const { posts, page } = services[kind]
  let asked = 0
  server.routes.set('/api/v1/accounts/lookup', '{"id":"9"}')
  server.routes.set(posts, (request, response) => {
    asked += 1
    const answer = page(new URL(request.url!, 'http://x').searchParams, total)
    if (asked >= broken) response.writeHead(500).end()
    else if (answer === undefined)
      response.writeHead(400).end('{"code":"rest_post_invalid_page_number"}')
    else response.end(JSON.stringify(answer))
  })
}
const account = (kind: Service) => fed(server.url(services[kind].source), { kind })
const asked = (kind: Service) =>
  server.requests.filter(({ path }) => path.startsWith(services[kind].posts)).length

test.each(all)('%s: the first time everything is asked for, page by page', async (kind) => {
  serve(kind, 100)
  const own = tools([server.port])
  expect(await refresh(account(kind), own)).toMatchObject({ outcome: 'fresh', posts: 100 })
  expect(asked(kind)).toBe(services[kind].pages)
})

test.each(all)('%s: after that, one page is enough, and nothing old goes', async (kind) => {
  serve(kind, 100)
  const own = tools([server.port])
  await refresh(account(kind), own)
  server.requests.length = 0
  serve(kind, 102)
  later(own.clock, 1)
  expect(await refresh(account(kind), own)).toMatchObject({ outcome: 'fresh', posts: 102 })
  expect(asked(kind)).toBe(1)
})

test.each(all)('%s: with --since the pages back to that day are asked for again', async (kind) => {
  serve(kind, 100)
  const own = tools([server.port])
  await refresh(account(kind), own)
  server.requests.length = 0
  later(own.clock, 1)
  await refresh(account(kind), { ...own, since: new Date('2026-10-01T00:00:00Z') })
  expect(asked(kind)).toBe(services[kind].pages)
})

test.each(all)('%s: a second page that cannot be had does not cost the first', async (kind) => {
  serve(kind, 100, 2)
  const own = tools([server.port])
  const { outcome, posts } = await refresh(account(kind), own)
  expect(outcome).toBe('fresh')
  expect(posts).toBeGreaterThanOrEqual(20)
  expect(posts).toBeLessThan(100)
})

test.each(all)('%s: never more than ten pages, however many there are', async (kind) => {
  serve(kind, 5_000)
  const own = tools([server.port])
  await refresh(account(kind), own)
  expect(asked(kind)).toBe(10)
})

const feedOf = (numbers: number[]) =>
  `<rss version="2.0"><channel>${numbers
    .map(
      (n) =>
        `<item><guid isPermaLink="false">https://news.example/?p=${n}</guid><link>https://news.example/${n}/</link><title>Post ${n}</title><pubDate>${new Date(at(n)).toUTCString()}</pubDate><description><![CDATA[<p>Words ${n}</p>]]></description></item>`,
    )
    .join('')}</channel></rss>`

test.each([
  ['is switched off', { status: 404 }],
  ['asks for a password', { status: 401 }],
  [
    'answers with a sign-in page',
    { type: 'text/html', body: '<!doctype html><title>Log in</title>' },
  ],
  ['answers with an error as JSON', '{"code":"rest_no_route"}'],
])('over TLS, where the API of a WordPress site %s its feed is read', async (_, route) => {
  secure.routes.set('/wp-json/wp/v2/posts', route)
  secure.routes.set('/feed/', feedOf(down(10, 10)))
  const own = tools([secure.port])
  const status = await refresh(fed(secure.url(''), { kind: 'wordpress' }), own)
  expect(status).toMatchObject({ outcome: 'fresh', posts: 10 })
  expect(secure.requests.at(-1)!.path).toBe('/feed/')
})

test('posts of a WordPress site stay the same posts when its API is closed later', async () => {
  serve('wordpress', 20)
  const own = tools([server.port])
  await refresh(account('wordpress'), own)
  const ids = own.store.snapshot('town')!.items.map(({ id }) => id)
  server.routes.set('/wp-json/wp/v2/posts', { status: 403 })
  server.routes.set('/feed/', feedOf(down(21, 10)))
  later(own.clock, 1)
  expect(await refresh(account('wordpress'), own)).toMatchObject({ outcome: 'fresh', posts: 21 })
  const { items } = own.store.snapshot('town')!
  expect(items.map(({ id }) => id)).toEqual(['blog:town:21', ...ids])
  expect(items.filter(({ missed }) => missed)).toEqual([])
})

test('a server fault of the API is a fault, and no reason to take the feed', async () => {
  server.routes.set('/wp-json/wp/v2/posts', { status: 500 })
  server.routes.set('/feed/', feedOf([1]))
  const status = await refresh(account('wordpress'), tools([server.port]))
  expect(status.failing?.trouble.code).toBe('fetch/server-fault')
})

test('what stands behind a password on a WordPress site is left out', async () => {
  const open = wordpressPost(1)
  const closed = { ...wordpressPost(2), content: { rendered: '<p>Secret</p>', protected: true } }
  server.routes.set('/wp-json/wp/v2/posts', JSON.stringify([closed, open]))
  const own = tools([server.port])
  await refresh(account('wordpress'), own)
  expect(own.store.snapshot('town')!.items.map(({ id }) => id)).toEqual(['blog:town:1'])
})
