import { afterAll, beforeAll, expect, test } from 'vitest'
import { refresh } from '#feeds/refresh.ts'
import { threadsIn, wholeThread } from '#feeds/threads.ts'
import type { FeedItem } from '#model/snapshot.ts'
import { fed, later, tools } from '../../support/feeds/account.ts'
import { type FeedServer, httpServer } from '../../support/feeds/server.ts'
import { item } from './items.ts'

let server: FeedServer
beforeAll(async () => {
  server = await httpServer()
})
afterAll(() => server.close())

const at = (hour: number) => `2026-11-20T0${hour}:00:00Z`
const first = item({ id: 'a', published: at(1) })
const second = item({ id: 'b', published: at(2), reply: 'own', thread: 'a' })
const third = item({ id: 'c', published: at(3), reply: 'own', thread: 'a' })
const alone = item({ id: 'd', published: at(4) })
const same = (each: FeedItem) => each

test('a thread is whole and in its order, from any of its posts', () => {
  const threads = threadsIn([alone, third, second, first], same)
  for (const each of [first, second, third])
    expect(wholeThread(threads, each)).toEqual([first, second, third])
  expect(wholeThread(threads, alone)).toEqual([])
})

test('a thread whose beginning is not here is still one, and a last post left alone is none', () => {
  expect(wholeThread(threadsIn([third, second], same), third)).toEqual([second, third])
  expect(wholeThread(threadsIn([third, alone], same), third)).toEqual([])
})

const status = (n: number, to?: number) => ({
  id: String(n),
  created_at: at(n),
  url: `https://social.example/@town/${n}`,
  content: `<p>Post ${n}</p>`,
  account: { id: '9' },
  ...(to !== undefined && { in_reply_to_id: String(to), in_reply_to_account_id: '9' }),
})
const threadsOf = (own: ReturnType<typeof tools>) =>
  own.store.snapshot('town')!.items.map(({ id, thread }) => `${id} ${thread ?? '-'}`)

test('a Mastodon thread goes by its first post, also when the server no longer gives that one', async () => {
  const posts = [status(4, 3), status(3, 2), status(2, 1), status(1)]
  server.routes.set('/api/v1/accounts/lookup', '{"id":"9"}')
  const give = (some: typeof posts) =>
    server.routes.set('/api/v1/accounts/9/statuses', JSON.stringify(some))
  const own = tools([server.port])
  const account = fed(server.url('/@town'), { kind: 'mastodon', platform: 'mastodon' })
  give(posts)
  await refresh(account, own)
  const whole = [4, 3, 2].map((n) => `mastodon:town:${n} mastodon:town:1`)
  expect(threadsOf(own)).toEqual([...whole, 'mastodon:town:1 -'])
  give(posts.slice(0, 2))
  later(own.clock, 1)
  await refresh(account, own)
  expect(threadsOf(own)).toEqual([...whole, 'mastodon:town:1 -'])
})

test('statuses that answer each other in a ring are read all the same', async () => {
  server.routes.set('/api/v1/accounts/lookup', '{"id":"9"}')
  server.routes.set('/api/v1/accounts/9/statuses', JSON.stringify([status(2, 1), status(1, 2)]))
  const own = tools([server.port])
  const { posts } = await refresh(fed(server.url('/@town'), { kind: 'mastodon' }), own)
  expect(posts).toBe(2)
})
