import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '#cli/building/build.ts'
import { silentProgress } from '#cli/progress.ts'
import { startBrowser } from '../support/browser.ts'
import { writeLargeSite } from '../support/large-registers.ts'
import { sampleDay } from '../support/sample-site.ts'
import { type Served, serveSample } from '../support/served-site.ts'

const site = mkdtempSync(join(tmpdir(), 'moothall-large-'))
let served: Served
let browser: Browser
beforeAll(async () => {
  writeLargeSite(site, { accounts: 3_000, licences: 5_000, posts: 2_000 })
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
  served = await serveSample(site)
  browser = await startBrowser()
}, 1_500_000)
afterAll(async () => {
  await browser?.close()
  await served?.remove()
  rmSync(site, { recursive: true })
})

test.each([
  'accounts/index.html',
  'accounts/page/30/index.html',
  'licences/index.html',
  'licences/page/50/index.html',
  'accounts/account-2999/index.html',
  'social/account-1/index.html',
])('%s is below 300 kB', (file) => {
  expect(statSync(join(site, 'dist', file)).size).toBeLessThan(300_000)
})

test.each([
  ['accounts', 'account 29', '191 of 3,000'],
  ['licences', 'officer 12', '363 of 5,000'],
])('%s answers in less than 100 ms to each letter', async (register, words, answer) => {
  const page = await browser.newPage()
  await page.goto(`${served.url}/${register}/`)
  const field = page.getByLabel('Find in this list')
  // The first letter fetches the register.
  await field.fill('c')
  await page.getByText(/ of [35],000/).waitFor()
  await field.fill('')
  const times: number[] = []
  for (let length = 1; length <= words.length; length++)
    times.push(
      await page.evaluate(
        async (typed) => {
          const input = document.querySelector<HTMLInputElement>('input[name="q"]')!
          const body = document.querySelector('tbody')!
          const changed = new Promise<void>((resolve) => {
            new MutationObserver(() => resolve()).observe(body, { childList: true })
          })
          input.value = typed
          const start = performance.now()
          input.dispatchEvent(new Event('input', { bubbles: true }))
          await changed
          // What was answered has been laid out, too.
          body.getBoundingClientRect()
          return performance.now() - start
        },
        words.slice(0, length),
      ),
    )
  expect(await page.locator('[role="status"]').textContent()).toBe(answer)
  expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(100)
  await page.close()
})
