/** The intranet's own course page, launched by a cmi5 LMS. */
import { appendFile, cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildSite } from '../../../src/cli/building/build.ts'
import { ownFolder } from '../../../src/cli/options.ts'
import { silentProgress } from '../../../src/cli/progress.ts'
import { startBrowser } from '../../support/browser.ts'
import { type Cmi5Lms, cmi5Lms } from '../../support/lms/cmi5.ts'
import { next, readOn, says } from '../../support/lms/learner.ts'
import { sampleDay } from '../../support/sample-site.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const site = join(ownFolder, 'var/test/remote')
let browser: Browser
let served: Served
let lms: Cmi5Lms
let context: BrowserContext

beforeAll(async () => {
  browser = await startBrowser()
  lms = await cmi5Lms(new Map())
  await rm(site, { recursive: true, force: true })
  await cp(join(ownFolder, 'test/fixtures/sites/small'), site, { recursive: true })
  await appendFile(
    join(site, 'moothall.yaml'),
    `address: https://intranet.onnen.example\nlrs_origins: ["${lms.origin}"]
endpoint: { development_people: [{ id: ceri, name: Ceri Morgan }] }\n`,
  )
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
})
beforeEach(async () => {
  served = await serveSample(site)
  context = await browser.newContext()
})
afterEach(async () => {
  await context.close()
  await served.remove()
})
afterAll(async () => {
  await browser.close()
  await lms.close()
})

async function launched(url: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(url)
  return page
}

test('its course structure launches the page on the intranet, and is packed where the site has an address and a list', async () => {
  const structure = await readFile(join(site, 'packages/basics-cmi5.xml'), 'utf8')
  expect(structure).toContain('<url>https://intranet.onnen.example/learn/basics/</url>')
  expect(structure).toContain('launchMethod="OwnWindow"')
})

test('once signed in, the LRS is told what the record says: that it began, was passed and completed, and ended', async () => {
  const page = await launched(lms.launchAt(`${served.url}/learn/basics/`))
  await page.locator('[data-notice="who"]').getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign in as Ceri Morgan' }).click()
  await says(page, 'Your learning system started this course, and is told of your result.')
  expect(lms.told()).toEqual([['initialized']])
  await readOn(page)
  await page.getByLabel('True').check()
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'You passed')
  await expect
    .poll(() => lms.told(), { timeout: 10_000 })
    .toEqual([['initialized', 'passed', 'completed']])
  await page.close()
  await expect
    .poll(() => lms.told(), { timeout: 10_000 })
    .toEqual([['initialized', 'passed', 'completed', 'terminated']])
  expect(lms.errors()).toEqual([])
})

test('an address that names an LRS which is not on the list is told, and sends nothing there', async () => {
  const asked: string[] = []
  const url = lms.launchAt(`${served.url}/learn/basics/`)
  const elsewhere = url.replaceAll(encodeURIComponent(lms.origin), 'http%3A%2F%2F127.0.0.1%3A9')
  const page = await context.newPage()
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(elsewhere)
  await says(page, 'is not told of your result: it is not one that this site may report to.')
  await next(page)
  expect([...new Set(asked)]).toEqual([served.url])
})
