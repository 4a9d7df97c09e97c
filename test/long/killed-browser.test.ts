/** What our own courses keep when the worst happens: a real browser with a profile on disk, ended by SIGKILL. */
import { rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { AttemptView } from '../../src/model/wire/attempt.ts'
import { newProfile, startBrowser, startProfile } from '../support/browser.ts'
import { course, kill, next, savingSays, says, signIn } from '../support/player/learner.ts'
import { type Served, serveSample } from '../support/served-site.ts'

let served: Served
let browser: Browser
let profile: string
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(inject('sampleSite'))
  profile = await newProfile()
  await restart()
})
afterEach(async () => {
  await context.close().catch(() => undefined)
  await served.remove()
  await rm(profile, { recursive: true, force: true })
})
afterAll(() => browser.close())

async function restart(): Promise<void> {
  context = await startProfile(profile)
  page = await context.newPage()
  page.setDefaultTimeout(40_000)
}

/** The record as another device sees it. */
async function recordOf(name: string): Promise<AttemptView> {
  const elsewhere = await browser.newContext()
  const there = await elsewhere.newPage()
  await signIn(there, served.url, name, '/guidelines/')
  const answer = await there.request.get(`${served.url}/lms/attempts/licence-to-post`)
  const record = (await answer.json()) as AttemptView
  await elsewhere.close()
  return record
}

/** Killed, started again, and left alone on the page until nothing waits. */
async function killedAndBack(): Promise<void> {
  await kill(context)
  await restart()
  await page.goto(served.url + course)
  await expect
    .poll(() => page.evaluate(() => localStorage['moothall-waiting']), { timeout: 30_000 })
    .toBeUndefined()
}

const waits = () => savingSays(page, 'Waiting to send. Saved on this device')
const place = async (name: string) => (await recordOf(name)).seen.length

/** How the delivery of a step is prevented before the kill. After it, everything is well again. */
const faults: Record<string, () => Promise<unknown>> = {
  'the endpoint answers 500': () =>
    page.route('**/lms/commits', (route) => route.fulfill({ status: 500, body: 'No.' })),
  'the device is offline': () => context.setOffline(true),
  'a proxy answers every request with a page of its own': () =>
    page.route('**/lms/commits', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'text/html',
        body: '<h1>Sign in to the Wi-Fi</h1>',
      }),
    ),
}

test.each(Object.entries(faults))(
  '%s, and the process is killed: every step that was called saved is delivered by the next start',
  async (_, happen) => {
    await signIn(page, served.url, 'Samir Ali')
    await next(page)
    await savingSays(page, 'Recorded')
    await happen()
    await next(page)
    await next(page)
    await waits()
    expect(await place('Samir Ali')).toBe(1)
    await killedAndBack()
    expect(await place('Samir Ali')).toBe(3)
  },
)

test('the tab is closed while nothing can be sent, and the process is killed after it', async () => {
  await signIn(page, served.url, 'Samir Ali')
  await context.setOffline(true)
  await next(page)
  await waits()
  await context.newPage()
  await page.close({ runBeforeUnload: false })
  await killedAndBack()
  expect(await place('Samir Ali')).toBe(1)
})

test('more than 64 KiB wait, which no last request of a page can carry: all of it is delivered by the next start', async () => {
  await signIn(page, served.url, 'Samir Ali')
  await context.setOffline(true)
  const kept = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open('moothall-journal')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const entries = opening.result.transaction('entries').objectStore('entries').getAll()
      await new Promise((resolve) => entries.addEventListener('success', resolve))
      opening.result.close()
      return JSON.stringify(entries.result).length
    })
  await next(page)
  for (let steps = 0; (await kept()) < 70_000; steps++) {
    await page.getByRole('button', { name: steps % 2 === 0 ? 'Previous' : 'Next' }).click()
    expect(steps).toBeLessThan(300)
  }
  await waits()
  const title = await page.locator('[data-progress-text]').innerText()
  const done = await page.locator('[data-item].is-done').count()
  expect(done).toBeGreaterThan(0)
  await killedAndBack()
  expect(await place('Samir Ali')).toBe(done)
  await signIn(page, served.url, 'Samir Ali')
  await says(page, title)
})

test('two tabs go on while nothing can be sent, and the process is killed: what both did is on the record', async () => {
  await signIn(page, served.url, 'Nia Prys')
  const second = await context.newPage()
  second.setDefaultTimeout(20_000)
  await second.goto(served.url + course)
  await says(second, 'This is open in another tab.')
  await context.setOffline(true)
  await next(page)
  await waits()
  await says(second, 'Lesson 2 of 7')
  await second.getByRole('button', { name: 'Go on in this tab' }).click()
  await next(second)
  await says(second, 'Lesson 3 of 7')
  await savingSays(second, 'Waiting to send. Saved on this device')
  await killedAndBack()
  const { seen, location } = await recordOf('Nia Prys')
  expect(seen).toHaveLength(2)
  expect(seen).not.toContain(location)
})

test('the learner changes on a shared machine that was killed: each has their own, and neither sees the other', async () => {
  await signIn(page, served.url, 'Ceri Morgan')
  await says(page, 'Lesson 1 of 7')
  await context.setOffline(true)
  for (let lesson = 0; lesson < 3; lesson++) await next(page)
  await waits()
  await kill(context)
  await restart()
  await signIn(page, served.url, 'Gwen Howells')
  await says(page, 'Lesson 1 of 7')
  expect(await page.getByText('You were at lesson').count()).toBe(0)
  await next(page)
  await savingSays(page, 'Recorded')
  await expect.poll(() => place('Ceri Morgan'), { timeout: 30_000 }).toBe(3)
  await expect.poll(() => place('Gwen Howells'), { timeout: 30_000 }).toBe(1)
})

test('a device without room says that nothing is saved, records it all the same, and loses nothing that it called recorded', async () => {
  // Before the site stores anything: Chromium remembers for a while how much room an origin had.
  const client = await context.newCDPSession(page)
  await client.send('Storage.overrideQuotaForOrigin', { origin: served.url, quotaSize: 1 })
  await signIn(page, served.url, 'Samir Ali')
  await says(page, 'Lesson 1 of 7')
  await context.setOffline(true)
  await next(page)
  await savingSays(page, 'Not saved.')
  await context.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await savingSays(page, 'Recorded')
  await kill(context)
  await restart()
  expect(await place('Samir Ali')).toBe(1)
})
