import { rm } from 'node:fs/promises'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProfile, startProfile } from '../../support/browser.ts'
import { signIn } from '../../support/player/learner.ts'
import { content, startCourse } from './learner.ts'
import { hostile, single12 } from './packages.ts'
import { type Shelf, shelfWith } from './shelf.ts'

let shelf: Shelf
let profile: string
let context: BrowserContext
let page: Page
let inside: Frame
beforeAll(async () => {
  shelf = await shelfWith({ hostile, one: single12 })
  profile = await newProfile()
  context = await startProfile(profile)
  page = await context.newPage()
  await signIn(page, shelf.url, 'Megan Rees', '/learn/hostile/')
  await startCourse(page)
  await content(page).getByRole('heading', { name: 'Hostile' }).waitFor()
  inside = page.frames().find((each) => each.url().includes('/package/'))!
})
afterAll(async () => {
  await context.close()
  await rm(profile, { recursive: true, force: true })
  await shelf.remove()
})

/** What the package gets when it tries: what the code gives, or the name of the error. */
const tries = (code: string): Promise<unknown> =>
  inside.evaluate(
    `(async () => { try { return await (${code}) } catch (error) { return error.name } })()`,
  )

test('a package cannot touch the document of the intranet', async () => {
  expect(await tries('top.document.title')).toBe('SecurityError')
  expect(await tries('top.localStorage.length')).toBe('SecurityError')
})

test('a package finds nothing of the journal in its own databases', async () => {
  const names = await tries('indexedDB.databases().then((all) => all.map((each) => each.name))')
  expect(['SecurityError', 'UnknownError', '']).toContain(String(names))
})

test('a package sees no cookie, and cannot overwrite that of the session', async () => {
  const before = (await context.cookies(shelf.url)).find(({ name }) => name === 'moothall_session')
  expect(before?.value).toMatch(/.{20}/)
  for (const domain of ['', '; domain=localhost', '; domain=.localhost'])
    await tries(`document.cookie = 'moothall_session=stolen; path=/${domain}'`)
  expect(String(await tries('document.cookie'))).not.toContain(before?.value)
  const after = (await context.cookies(shelf.url)).filter(({ name }) => name === 'moothall_session')
  expect(after.map(({ value }) => value)).toEqual([before?.value])
  const me = await page.evaluate(async () => (await fetch('/lms/me')).json())
  expect(me).toMatchObject({ signedIn: true })
})

test('a package cannot send anything to the endpoint, nor read another package', async () => {
  const post = `fetch('${shelf.url}/lms/commits', { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: '{}' }).then(() => 'sent')`
  expect(await tries(post)).toBe('TypeError')
  const other = `http://one.localhost:${shelf.port}/package/index.html`
  expect(await tries(`fetch('${other}', { mode: 'no-cors' }).then(() => 'read')`)).toBe('TypeError')
})

test('the endpoint itself refuses a text/plain POST from another site', async () => {
  const answer = await fetch(`${shelf.url}/lms/commits`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' },
    body: '{}',
  })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    403,
    'cross-site',
  ])
})

test('a message that is no entry, or comes from the package itself, records nothing', async () => {
  const entry = {
    id: '00000000-0000-4000-8000-000000000001',
    learner: 'x',
    sco: 'only',
    final: true,
    at: '2026-11-22T10:00:00.000Z',
    seconds: 1,
    cmi: { completion_status: 'completed' },
  }
  await tries(`top.postMessage(${JSON.stringify({ moothall: 'entry', entry })}, '*')`)
  await tries(`parent.postMessage('x', '*')`)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  const attempt = await page.evaluate(async () => (await fetch('/lms/attempts/hostile')).json())
  expect(attempt).toMatchObject({ status: 'not started' })
})
