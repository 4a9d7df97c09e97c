/** An address that leads into a course: to a lesson, to the test, loaded again, signed in and not. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { course, heading, savingSays, says, signIn } from '../../support/player/learner.ts'
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
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})
afterEach(async () => {
  await context.close()
  await served.remove()
})
afterAll(() => browser.close())

/** Opened afresh, loaded again, and from a page of the same course. */
const ways: [string, (to: string) => Promise<unknown>][] = [
  ['opened', (to) => page.goto(to)],
  [
    'loaded again',
    async (to) => {
      await page.goto(to)
      await page.reload()
    },
  ],
  [
    'followed from the course itself before it has asked who is there',
    async (to) => {
      await page.goto(to.replace(/#.*/, ''), { waitUntil: 'commit' })
      await page.goto(to)
    },
  ],
]

for (const [way, go] of ways) {
  test(`the address of the test, ${way}, shows the test to who is signed in`, async () => {
    await signIn(page, served.url, 'Ceri Morgan', '/guidelines/')
    await go(`${served.url}${course}#test`)
    await page.getByRole('button', { name: 'Hand in the test' }).waitFor()
    await says(page, 'The test')
    expect(await page.locator('[data-lesson]:not([hidden])').count()).toBe(1)
  })

  test(`the address of the test, ${way}, tells who is not signed in to sign in for it`, async () => {
    await go(`${served.url}${course}#test`)
    await says(page, 'You are not signed in.')
    expect(await heading(page).innerText()).toMatch(/test/i)
    expect(await page.getByRole('button', { name: 'Hand in the test' }).count()).toBe(0)
  })

  test(`the address of a lesson, ${way}, shows that lesson, signed in or not`, async () => {
    const third = (await (await page.request.get(served.url + course)).text())
      .match(/data-lesson="([^"]+)"/g)![2]!
      .slice(13, -1)
    await go(`${served.url}${course}#${third}`)
    await says(page, 'Lesson 3 of 7')
    await says(page, 'You are not signed in.')
    await signIn(page, served.url, 'Samir Ali', '/guidelines/')
    await go(`${served.url}${course}#${third}`)
    await says(page, 'Lesson 3 of 7')
    await page.getByRole('button', { name: 'Next' }).click()
    await says(page, 'Lesson 4 of 7')
    await savingSays(page, 'Recorded')
  })
}

test('the way to sign in from the address of the test leads back to the test', async () => {
  await page.goto(`${served.url}${course}#test`)
  await page.locator('[data-notice="who"]').getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign in as Ceri Morgan' }).click()
  await page.getByRole('button', { name: 'Hand in the test' }).waitFor()
})
