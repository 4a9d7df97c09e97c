import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()

async function checked(
  prepare: (page: Page, context: BrowserContext) => Promise<unknown> = async () => undefined,
): Promise<{ page: Page; states: Record<string, string> }> {
  const context = await sample.browser.newContext({ viewport: { width: 360, height: 780 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const asked: string[] = []
  await page.goto(`${sample.url}/self-check/`)
  await prepare(page, context)
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Check now' }).press('Enter')
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  expect(asked.filter((url) => !url.startsWith(sample.url) && url !== 'about:blank')).toEqual([])
  const states = await page
    .locator('[data-check]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-check'), row.getAttribute('data-state')]),
      ),
    )
  return { page, states: states as Record<string, string> }
}

test('on a sound computer everything is in order, and the result is a text to copy', async () => {
  const { page, states } = await checked()
  // A Chromium without the licensed codecs plays WebM only, and says so.
  const { video, ...others } = states
  expect(['good', 'poor']).toContain(video)
  expect(new Set(Object.values(others))).toEqual(new Set(['good']))
  expect(Object.keys(states)).toHaveLength(12)
  const text = await page.getByLabel('The result as text').inputValue()
  expect(text).toContain('IN ORDER: The browser can save your progress (')
  expect(text).toMatch(/IN ORDER: Your learning record can be reached \(200, \d+ ms/)
  expect(await violations(page)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('what does not work is named, with what to do: no storage, no pop-ups, no record, a site that is cut off', async () => {
  const { page, states } = await checked(async (page) => {
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission.', 'SecurityError')
      }
      window.open = () => null
    })
    await page.route('**/lms/health', (route) => route.fulfill({ status: 503, body: 'No.' }))
    await page.route('**/search/en.json', (route) => route.abort())
  })
  expect(states).toMatchObject({
    storage: 'bad',
    popups: 'poor',
    record: 'bad',
    search: 'bad',
    intranet: 'good',
    cookies: 'good',
  })
  const row = (id: string) => page.locator(`[data-check="${id}"]`).innerText()
  expect(await row('storage')).toContain('Leave private browsing')
  expect(await row('storage')).toContain('The user denied permission.')
  expect(await row('record')).toContain('503')
  expect(await page.getByLabel('The result as text').inputValue()).toContain(
    'DOES NOT WORK: The browser can save your progress',
  )
  await page.context().close()
})
