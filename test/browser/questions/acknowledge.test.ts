/** A course that asks for a guideline to be acknowledged. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { buildEveryType } from '../../support/player/every-type.ts'
import { savingSays, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

let site: string
let served: Served
let browser: Browser
beforeAll(async () => {
  site = await buildEveryType()
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(site)
})
afterEach(() => served.remove())
afterAll(() => browser.close())

test('a guideline is acknowledged on the page of the course, and the record has which text it was', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await signIn(page, served.url, 'Anna Lewis', '/learn/every-type/')
  const button = page.getByRole('button', {
    name: 'I have read it and will follow it (Personal use)',
  })
  await button.waitFor()
  expect(await violations(page)).toEqual([])
  await button.click()
  await savingSays(page, 'Recorded')
  const attempt = await (await page.request.get(`${served.url}/lms/attempts/every-type`)).json()
  const text = await readFile(join(site, 'content/guidelines/en/personal-use.md'))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  expect(attempt.acknowledged).toEqual([`guideline:personal-use@2020-11-03#1-${hash}`])
  expect(attempt.seen).toEqual([])
  await page.reload()
  await page.getByText('Acknowledged', { exact: true }).waitFor()
  expect(await button.isVisible()).toBe(false)
  await page.close()
})
