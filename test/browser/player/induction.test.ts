import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { savingSays, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(inject('sampleSite'))
  context = await browser.newContext()
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})
afterEach(async () => {
  await context.close()
  await served.remove()
})
afterAll(() => browser.close())

const done = () => page.getByRole('button', { name: 'I have done this' })

test('the induction remembers what is done, and "My learning" shows it', async () => {
  await signIn(page, served.url, 'Ceri Morgan', '/induction/')
  await says(page, '0 of 8 done')
  await done().first().click()
  await says(page, '1 of 8 done')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Done')
  await savingSays(page, 'Recorded')
  await page.reload()
  await says(page, '1 of 8 done')
  expect(await page.locator('.govuk-task-list__status').first().textContent()).toBe('Done')
  await page.goto(`${served.url}/my-learning/`)
  await says(page, 'In progress: 1 of 8 done')
  await says(page, 'A licence to post needs it.')
  await says(page, 'Nothing of yours is waiting to be sent from this device.')
})

test('a task that was ticked by mistake is taken back, and is to do again after the page is loaded', async () => {
  await signIn(page, served.url, 'Ceri Morgan', '/induction/')
  await says(page, '0 of 8 done')
  await done().first().click()
  await says(page, '1 of 8 done')
  await savingSays(page, 'Recorded')
  await page.getByRole('button', { name: 'That was a mistake' }).click()
  await says(page, '0 of 8 done')
  await savingSays(page, 'Recorded')
  await page.reload()
  await says(page, '0 of 8 done')
  expect(await page.getByRole('button', { name: 'That was a mistake' }).count()).toBe(0)
})

test('in Welsh the same record is shown in Welsh words', async () => {
  await signIn(page, served.url, 'Ceri Morgan', '/induction/')
  await says(page, '0 of 8 done')
  await done().first().click()
  await savingSays(page, 'Recorded')
  await page.goto(`${served.url}/cy/induction/`)
  await says(page, "1 o 8 wedi'u gwneud")
  await savingSays(page, "Wedi'i gofnodi")
})

test('what waits on this device is listed, and goes when the endpoint is back', async () => {
  await signIn(page, served.url, 'Nia Prys', '/induction/')
  await says(page, '0 of 8 done')
  await page.route('**/lms/**', (route) => route.abort())
  await done().first().click()
  await savingSays(page, 'Waiting to send. Saved on this device')
  await page.goto(`${served.url}/my-learning/`)
  await says(page, '1 step in "Induction" is waiting to be sent.')
  await says(page, 'This is how it was when this device last asked.')
  await page.unroute('**/lms/**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await says(page, 'Nothing of yours is waiting to be sent from this device.')
  await says(page, 'In progress: 1 of 8 done')
})

test('steps that a course left behind are sent from any page of the site', async () => {
  await signIn(page, served.url, 'Samir Ali', '/induction/')
  await says(page, '0 of 8 done')
  await page.route('**/lms/**', (route) => route.abort())
  await done().first().click()
  await savingSays(page, 'Waiting to send. Saved on this device')
  await page.unroute('**/lms/**')
  await page.goto(`${served.url}/guidelines/`)
  await expect.poll(() => page.evaluate(() => localStorage['moothall-waiting'])).toBeUndefined()
  await page.goto(`${served.url}/my-learning/`)
  await says(page, 'In progress: 1 of 8 done')
})

test('without JavaScript the tasks can be read', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const reading = await plain.newPage()
  await reading.goto(`${served.url}/induction/`)
  expect(await reading.locator('.mh-task h2:visible').count()).toBe(8)
  await plain.close()
})
