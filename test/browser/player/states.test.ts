import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { answerTest, course, next, savingSays, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[]
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(inject('sampleSite'))
  ;[context, page] = await device()
})
afterEach(async () => {
  await context.close()
  await served.remove()
})
afterAll(() => browser.close())

async function device(): Promise<[BrowserContext, Page]> {
  const made = await browser.newContext({ reducedMotion: 'reduce' })
  const opened = await made.newPage()
  opened.setDefaultTimeout(10_000)
  faults = []
  opened.on('pageerror', (error) => faults.push(error.message))
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return [made, opened]
}

/** What axe finds wrong with the page as it stands. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

test('the test with its errors, and its result, are clean under axe and the security policy', async () => {
  await signIn(page, served.url, 'Ceri Morgan')
  await page.getByRole('link', { name: /^The test/ }).click()
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'There is a problem')
  expect(await violations()).toEqual([])
  await answerTest(page, () => [])
  const fields = page.locator('[data-test] fieldset')
  for (let index = 0; index < (await fields.count()); index++)
    await fields.nth(index).locator('input').first().check()
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'Your answers')
  expect(await violations()).toEqual([])
  expect(faults).toEqual([])
})

test('my learning and the induction of a learner are clean under axe', async () => {
  await signIn(page, served.url, 'Ceri Morgan', '/induction/')
  await page.getByRole('button', { name: 'I have done this' }).first().click()
  await savingSays(page, 'Recorded')
  expect(await violations()).toEqual([])
  await page.goto(`${served.url}/my-learning/`)
  await says(page, 'In progress: 1 of 8 done')
  expect(await violations()).toEqual([])
  expect(faults).toEqual([])
})

test('a course page with all that it loads for a learner is under 100 kB over the wire', async () => {
  await signIn(page, served.url, 'Ceri Morgan', '/guidelines/')
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  client.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  await page.goto(served.url + course, { waitUntil: 'networkidle' })
  await next(page)
  await savingSays(page, 'Recorded')
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(100_000)
})

test('a step made just before the tab is closed is delivered all the same', async () => {
  await page.addInitScript(() => {
    const { fetch } = window
    window.fetch = (address, options) =>
      String(address).endsWith('/lms/commits') && !options?.keepalive
        ? Promise.reject(new TypeError('No answer.'))
        : fetch(address, options)
  })
  await signIn(page, served.url, 'Samir Ali')
  await next(page)
  await savingSays(page, 'Waiting to send. Saved on this device')
  await page.close({ runBeforeUnload: false })
  await context.close()
  ;[context, page] = await device()
  await signIn(page, served.url, 'Samir Ali')
  await says(page, 'You were at lesson 2')
})

test('a browser that stores nothing says so, and what is done there is still recorded', async () => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is off.', 'SecurityError')
    }
  })
  await signIn(page, served.url, 'Nia Prys')
  await page.route('**/lms/commits', (route) => route.abort())
  await next(page)
  await savingSays(page, 'Not saved. This browser does not let the page store anything.')
  await page.unroute('**/lms/commits')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await savingSays(page, 'Recorded')
})

test('an address that is not secure is told in words, and the course goes on', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false })
    Object.defineProperty(navigator, 'locks', { value: undefined })
    Object.defineProperty(crypto, 'randomUUID', { value: undefined })
  })
  await page.goto(served.url + course)
  await says(page, 'This page was opened at an address that is not secure')
  await next(page)
  await says(page, 'Lesson 2 of 7')
  await savingSays(page, 'Saved on this device only')
})

test('on paper a course is the whole document again, with every answer of every scenario', async () => {
  await page.goto(served.url + course)
  await says(page, 'Lesson 1 of 7')
  await page.emulateMedia({ media: 'print' })
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('[data-lesson] h2, .mh-choice__after')].map(
      (element) => element.getBoundingClientRect().height,
    ),
  )
  expect(heights.length).toBeGreaterThan(30)
  expect(heights.filter((height) => height === 0)).toEqual([])
})
