import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { next, savingSays, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  served = await serveSample(inject('sampleSite'))
  browser = await startBrowser()
  const learner = await browser.newPage()
  learner.setDefaultTimeout(20_000)
  await signIn(learner, served.url, 'Samir Ali')
  await next(learner)
  await savingSays(learner, 'Recorded')
  await learner.context().close()
  context = await browser.newContext()
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await signIn(page, served.url, 'Nia Prys', '/guidelines/')
})
afterAll(async () => {
  await browser.close()
  await served.remove()
})

const addresses = () =>
  page
    .locator('main a[href*="/lms/reports/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))])

test.each(['en', 'cy'])(
  'axe finds nothing wrong with any report, nor does it need more than the width of a phone: %s',
  async (language) => {
    await page.goto(`${served.url}/lms/reports?language=${language}`)
    expect(await violations(page)).toEqual([])
    const reports = await addresses()
    expect(reports.length).toBeGreaterThan(4)
    await page.setViewportSize({ width: 360, height: 780 })
    for (const address of reports) {
      await page.goto(address)
      expect(await page.locator('h1').innerText()).not.toBe('')
      expect(await violations(page), address).toEqual([])
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider, address).toBe(0)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  },
)
