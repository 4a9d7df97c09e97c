import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { add } from '#feeds/add.ts'
import { refresh } from '#feeds/refresh.ts'
import { sweep } from '#feeds/refresh-all.ts'
import { fed, tools } from '../../support/feeds/account.ts'
import { type FeedServer, httpServer } from '../../support/feeds/server.ts'

let server: FeedServer
beforeAll(async () => {
  server = await httpServer()
})
afterAll(() => server.close())

const feed =
  '<rss version="2.0"><channel><item><guid>1</guid><title>From the feed</title></item></channel></rss>'
const own = (holder?: string) => {
  const all = tools([server.port])
  const path = join(all.site, 'var/feeds/busy/town')
  if (holder !== undefined) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, holder)
  }
  return { ...all, path, account: fed(server.url('/feed.xml')) }
}
const byHand = (values: ReturnType<typeof own>) =>
  add(
    values.account,
    { items: [{ body: { kind: 'text', text: 'By hand' } }], whole: false },
    'hand',
    values,
    async () => Buffer.alloc(0),
  )
const alive = `${process.ppid} ${hostname()}`
const dead = `${spawnSync('true').pid} ${hostname()}`

test('a post by hand waits while another process is at the account, and says so', async () => {
  const values = own(alive)
  await expect(byHand(values)).rejects.toThrow(
    'Another "moothall feeds" is at "town" just now. Try again when it is done.',
  )
  expect(values.store.snapshot('town')).toBeUndefined()
})

test('a refresh leaves such an account alone: it asks nobody and writes nothing', async () => {
  const values = own(alive)
  server.routes.set('/feed.xml', feed)
  server.requests.length = 0
  expect(await refresh(values.account, values)).toMatchObject({ outcome: 'postponed' })
  expect(server.requests).toEqual([])
  expect(values.store.status('town')).toBeUndefined()
})

test('a post that somebody adds while the source is being asked is refused, and not lost to the answer', async () => {
  const values = own()
  let during: Promise<unknown> | undefined
  server.routes.set('/feed.xml', (_, response) => {
    during = byHand(values).catch((error: unknown) => error)
    void during.then(() => response.end(feed))
  })
  expect(await refresh(values.account, values)).toMatchObject({ outcome: 'fresh', posts: 1 })
  expect(String(await during)).toContain('is at "town" just now')
  await byHand(values)
  expect(values.store.snapshot('town')!.items).toHaveLength(2)
})

test('what a process that died left behind is taken over', async () => {
  const values = own(dead)
  await byHand(values)
  expect(values.store.snapshot('town')!.items).toHaveLength(1)
  expect(existsSync(values.path)).toBe(false)
})

test('pictures are not swept while any process may be copying one', () => {
  const values = own(alive)
  values.store.media.write('0123456789abcdef0123-800.webp', new Uint8Array([1]))
  expect(sweep(values)).toBe(0)
})
