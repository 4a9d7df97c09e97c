import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()

const people = (page: Page) => page.locator('[data-expertise-list] h2').allInnerTexts()

test.each([
  ['captions', ['Digital Communications Officer']],
  ['captoins', ['Digital Communications Officer']],
  ['Museums', ['Museums Officer']],
  ['emergency planning', ['Emergency Planning Officer']],
  ['welsh museums', ['Museums Officer']],
  ['skydiving', []],
])('the pool of expertise is searched by skill, service and language: %s', async (query, found) => {
  const page = await sample.browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${sample.url}/community/expertise/`)
  const everybody = (await people(page)).length
  await page.getByLabel('What do you need help with?').fill(query)
  await expect.poll(() => people(page)).toEqual(found)
  const status = page.locator('[data-expertise-status]')
  expect(await status.innerText()).toContain(found.length === 0 ? 'Nobody yet' : ': 1')
  await page.getByLabel('What do you need help with?').fill('')
  await expect.poll(async () => (await people(page)).length).toBe(everybody)
  await page.close()
})

test('without JavaScript everybody in the pool stands on the page, and there is no field that does nothing', async () => {
  const context = await sample.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${sample.url}/cy/community/expertise/`)
  expect((await people(page)).length).toBeGreaterThanOrEqual(5)
  expect(await page.locator('#expertise-query').isVisible()).toBe(false)
  await context.close()
})

test('the meetings of a level are a calendar that a program can subscribe to, in the time of the United Kingdom', async () => {
  const page = await sample.browser.newPage()
  const answer = await page.request.get(`${sample.url}/community/corporate-en.ics`)
  expect(answer.headers()['content-type']).toMatch(/^text\/calendar/)
  const text = await answer.text()
  expect(text).toContain('DTSTART:20261203T100000Z')
  expect(text).toContain("SUMMARY:Corporate users' coffee morning")
  expect(text).not.toContain("Account managers' hour")
  await page.close()
})
