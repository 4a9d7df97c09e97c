/** A site that is edited and built again while learners are in the middle of it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildSite } from '../../src/cli/building/build.ts'
import { silentProgress } from '../../src/cli/progress.ts'
import { violations } from '../support/axe.ts'
import { startBrowser } from '../support/browser.ts'
import { buildEveryType } from '../support/player/every-type.ts'
import { savingSays, says, signIn } from '../support/player/learner.ts'
import { sampleDay } from '../support/sample-site.ts'
import { type Served, serveSample } from '../support/served-site.ts'

let site: string
let served: Served
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  site = await buildEveryType()
  served = await serveSample(site)
})
afterEach(() => served.remove())
afterAll(() => browser.close())

/** Adds a line to the guideline's log of changes, and builds again on the same record. */
async function changed(line: string): Promise<void> {
  const file = join(site, 'content/guidelines/en/personal-use.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('changes:\n', `changes:\n${line}`))
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
  await served.rebuilt()
}

test('a small change is told and asks nobody again; a material one asks, and says what has changed', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await signIn(page, served.url, 'Anna Lewis', '/learn/every-type/')
  const button = page.getByRole('button', { name: 'I have read it and will follow it' })
  await button.click()
  await savingSays(page, 'Recorded')
  expect(await page.getByText('What has changed since you acknowledged it:').isVisible()).toBe(
    false,
  )

  await changed('  - { on: 2026-10-01, what: "One word is plainer." }\n')
  await page.reload()
  await says(page, 'What has changed since you acknowledged it:')
  await says(page, '1 October 2026: One word is plainer.')
  expect(await page.locator('[data-changed] li:visible').count()).toBe(1)
  expect(await button.count()).toBe(0)

  await changed(
    '  - { on: 2026-11-01, what: "Names of colleagues are not to be told.", material: true }\n',
  )
  await page.reload()
  await button.waitFor()
  expect(await page.locator('[data-changed] li:visible').allInnerTexts()).toEqual([
    '1 October 2026: One word is plainer.',
    '1 November 2026: Names of colleagues are not to be told.',
  ])
  expect(await violations(page)).toEqual([])
  await button.click()
  await savingSays(page, 'Recorded')
  expect(await page.getByText('What has changed since you acknowledged it:').isVisible()).toBe(
    false,
  )
  const attempt = await (await page.request.get(`${served.url}/lms/attempts/every-type`)).json()
  expect(attempt.acknowledged).toEqual([
    expect.stringMatching(/^guideline:personal-use@2026-11-01#3-[0-9a-f]{16}$/),
    expect.stringMatching(/^guideline:personal-use@2020-11-03#1-[0-9a-f]{16}$/),
  ])
  await page.close()
})
