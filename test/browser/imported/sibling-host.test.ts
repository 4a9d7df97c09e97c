/** Over HTTPS, with packages on a host beside the intranet: the one arrangement in which cookies could cross. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Way } from '../../../src/lms/identity/way.ts'
import { mount } from '../../../src/lms/mount.ts'
import { sqliteStore } from '../../../src/lms/store/sqlite/store.ts'
import { endpointWith } from '../../endpoint/support/endpoint.ts'
import { browserPath } from '../../support/browser.ts'

const way: Way = {
  id: 'test',
  kind: 'choosing',
  choices: () => [],
  person: (choice) => ({ subject: `test:${choice}`, name: choice, roles: [] }),
  admits: () => true,
}

let folder: string
let close = async () => {}
let port: number
let start: () => Promise<BrowserContext>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-sibling-'))
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name)) as [string, string]
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=council.test',
      ],
      ...['-keyout', key, '-out', cert],
    ],
    { stdio: 'ignore' },
  )
  const store = sqliteStore(join(folder, 'moothall.sqlite'))
  const app = fastify({ https: { key: readFileSync(key), cert: readFileSync(cert) } })
  const endpoint = endpointWith({ store, ways: [way] })
  await app.register(async (scope) => mount(scope, endpoint), { prefix: '/lms' })
  app.get('/', (_request, reply) => reply.type('text/html').send('<!doctype html><title>A</title>'))
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP *.test 127.0.0.1'],
  })
  start = () => browser.newContext({ ignoreHTTPSErrors: true })
  close = async () => {
    await browser.close()
    await app.close()
    await store.close()
  }
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

const signIn = (page: Page, person: string) =>
  page.evaluate(
    (body) => fetch('/lms/sign-in', { method: 'POST', body: new URLSearchParams(body) }),
    { person, back: '/' },
  )
const whoIs = (page: Page): Promise<{ signedIn: boolean; learner?: { name: string } }> =>
  page.evaluate(async () => {
    const answer = await fetch('/lms/me')
    return answer.ok ? answer.json() : { signedIn: false }
  })

/** Megan on the intranet, and a package's page at a host beside it. */
async function both() {
  const context = await start()
  const [page, golf] = [await context.newPage(), await context.newPage()]
  await page.goto(`https://intranet.council.test:${port}/`)
  await signIn(page, 'megan')
  expect(await whoIs(page)).toMatchObject({ signedIn: true, learner: { name: 'megan' } })
  await golf.goto(`https://golf.council.test:${port}/`)
  return { context, page, golf }
}

const flood = (domain: string): string[] =>
  Array.from({ length: 400 }, (_, n) => `flood${n}=1; domain=${domain}; path=/; secure`)

const setCookies = (page: Page, cookies: readonly string[]): Promise<void> =>
  page.evaluate((all) => {
    // biome-ignore lint/suspicious/noDocumentCookie: this is the attack
    for (const each of all) document.cookie = each
  }, cookies)

test('a sibling host cannot put its own session in the place of that of a learner', async () => {
  const { context, page, golf } = await both()
  const stolen = await start()
  const thief = await stolen.newPage()
  await thief.goto(`https://intranet.council.test:${port}/`)
  await signIn(thief, 'mallory')
  const theirs = (await stolen.cookies())[0]!
  expect(theirs.name).toBe('__Host-moothall_session')
  const names = ['moothall_session', '__Host-moothall_session', '__host-moothall_session']
  await setCookies(
    golf,
    names.flatMap((name) =>
      ['/', '/lms', '/lms/me'].map(
        (path) => `${name}=${theirs.value}; domain=council.test; secure; path=${path}`,
      ),
    ),
  )
  expect((await context.cookies()).some(({ domain }) => domain === '.council.test')).toBe(true)
  expect(await whoIs(page)).toMatchObject({ learner: { name: 'megan' } })
  await context.close()
  await stolen.close()
})

test('hundreds of cookies of a sibling host can at worst sign a learner out, never in as another', async () => {
  const { context, page, golf } = await both()
  await setCookies(golf, flood('council.test'))
  expect([undefined, 'megan']).toContain((await whoIs(page)).learner?.name)
  await context.close()
})

test('a host that shares no domain with the intranet can do nothing to its cookies', async () => {
  const { context, page } = await both()
  const elsewhere = await context.newPage()
  await elsewhere.goto(`https://golf.elsewhere.test:${port}/`)
  await setCookies(elsewhere, ['elsewhere.test', 'council.test', 'test'].flatMap(flood))
  expect(await whoIs(page)).toMatchObject({ learner: { name: 'megan' } })
  await context.close()
})
