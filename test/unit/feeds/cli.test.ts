import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { snapshot } from '#model/snapshot.ts'
import { picture } from '../../support/feeds/pictures.ts'
import { type FeedServer, httpServer } from '../../support/feeds/server.ts'
import { runCli } from '../../support/run-cli.ts'

// Each call is a process of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000 })

const site = mkdtempSync(join(tmpdir(), 'moothall-feeds-cli-'))
let server: FeedServer
beforeAll(async () => {
  server = await httpServer()
  cpSync(join(import.meta.dirname, '../../fixtures/sites/small'), site, { recursive: true })
  rmSync(join(site, 'content/feeds'), { recursive: true })
  const register = join(site, 'content/registers/accounts.yaml')
  const feed = `  feed: { kind: feed, url: "${server.url('/feed.xml')}", http: true }\n`
  writeFileSync(register, readFileSync(register, 'utf8') + feed)
  answer(1, 10)
})
afterAll(async () => {
  await server.close()
  rmSync(site, { recursive: true })
})

/** From now on the source gives these posts. */
const answer = (from: number, to: number) =>
  server.routes.set(
    '/feed.xml',
    `<rss version="2.0"><channel>${Array.from({ length: to - from + 1 }, (_, index) => `<item><guid>${from + index}</guid><title>Post ${from + index}</title><pubDate>${new Date(Date.UTC(2026, 9, from + index)).toUTCString()}</pubDate></item>`).join('')}</channel></rss>`,
  )

const feeds = (...words: string[]) => runCli(['feeds', ...words, '--site', site])
const trust = () => ['--trust', `127.0.0.1:${server.port}`]
const kept = () =>
  snapshot.parse(JSON.parse(readFileSync(join(site, 'content/feeds/town-facebook.json'), 'utf8')))

test('a server on this machine is refused, until whoever runs the command names it', async () => {
  const refused = await feeds()
  expect(refused).toMatchObject({ code: 1, err: 'moothall: No account could be refreshed.\n' })
  expect(refused.out).toContain('is not on the port of web sites. Since')
  const taken = await feeds(...trust())
  expect(taken.code).toBe(0)
  expect(taken.out).toMatch(/town-facebook\s+refreshed\s+10 posts/)
  expect(kept().items).toHaveLength(10)
})

test('an answer that would replace the account is held back, shown, and released', async () => {
  answer(28, 29)
  expect((await feeds(...trust())).out).toContain(
    'town-facebook            held back      10 posts',
  )
  const held = await feeds('held')
  expect(held.out).toContain('– Post 28')
  const status = await feeds('status')
  expect(status.out).toMatch(/town-facebook\s+10 posts, last post 10 October 2026, last checked /)
  expect(status.out).toContain('"moothall feeds held" shows what')
  expect(kept().items).toHaveLength(10)
  const released = await feeds('release', 'town-facebook')
  expect(released.code).toBe(0)
  expect(kept().items).toHaveLength(12)
  expect((await feeds('held')).out).toBe('Nothing is held back.\n')
})

test('a post by hand comes in with its picture and description, once', async () => {
  writeFileSync(join(site, 'van.png'), await picture(60, 40))
  const words = [
    'post',
    'town-facebook',
    '--text',
    'The van is out.',
    '--at',
    '2026-11-20T09:30Z',
    '--picture',
    join(site, 'van.png'),
    '--alt',
    'The library van',
  ]
  expect((await feeds(...words)).code).toBe(0)
  expect(kept().items[0]).toMatchObject({
    text: 'The van is out.',
    source: 'hand',
    media: [{ alt: 'The library van' }],
  })
  expect((await feeds(...words)).out).toBe('This post is there already.\n')
})

test('with --json one document says everything', async () => {
  const { out } = await feeds('--json', '--account', 'town-facebook', ...trust())
  expect(JSON.parse(out).accounts).toMatchObject([{ account: 'town-facebook', posts: 13 }])
})

test('an unknown account and a wrong platform are told', async () => {
  expect((await feeds('--account', 'nobody')).err).toContain('There is no account "nobody"')
  expect((await feeds('import', 'myspace', 'x.zip')).code).toBe(2)
  expect((await feeds('import', 'tiktok', 'x.zip')).err).toContain(
    'No account in content/registers/accounts.yaml is on tiktok.',
  )
})

test('where no account has a source, the command says what each would need, and changes nothing', async () => {
  const sample = join(import.meta.dirname, '../../..')
  const said = await runCli(['feeds', '--site', sample])
  expect(said).toMatchObject({ code: 0, err: '' })
  expect(said.out).toContain('Nobody was asked')
  expect(said.out).toMatch(
    /recycling-mastodon\s+feed: { kind: mastodon, url: "https:\/\/social\.dyffryn-onnen\.example\/@ailgylchu" }/,
  )
  expect(said.out).toMatch(/jobs-linkedin\s+moothall feeds import linkedin ZIP/)
})
