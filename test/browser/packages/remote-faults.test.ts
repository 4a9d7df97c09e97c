/** The intranet's own course page, launched by a cmi5 LMS whose LRS, token or browser fails: the record is right all the same. */
import { appendFile, cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildSite } from '../../../src/cli/building/build.ts'
import { ownFolder } from '../../../src/cli/options.ts'
import { silentProgress } from '../../../src/cli/progress.ts'
import { newProfile, startProfile } from '../../support/browser.ts'
import { type Cmi5Lms, cmi5Lms } from '../../support/lms/cmi5.ts'
import { readOn, says } from '../../support/lms/learner.ts'
import { kill } from '../../support/player/learner.ts'
import { recordOf } from '../../support/records.ts'
import { sampleDay } from '../../support/sample-site.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const site = join(ownFolder, 'var/test/remote-faults')
let served: Served
let lms: Cmi5Lms
let profile: string
let browser: BrowserContext

beforeAll(async () => {
  lms = await cmi5Lms(new Map())
  await rm(site, { recursive: true, force: true })
  await cp(join(ownFolder, 'test/fixtures/sites/small'), site, { recursive: true })
  await appendFile(
    join(site, 'moothall.yaml'),
    `address: https://intranet.onnen.example\nlrs_origins: ["${lms.origin}"]
endpoint: { development_people: [{ id: ceri, name: Ceri Morgan }] }\n`,
  )
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
  await lms.close()
})
beforeEach(async () => {
  lms = await cmi5Lms(new Map(), new URL(lms.origin))
  served = await serveSample(site)
  profile = await newProfile()
  browser = await startProfile(profile)
})
afterEach(async () => {
  await browser.close()
  await served.remove()
  await lms.close()
  await rm(profile, { recursive: true, force: true })
})
afterAll(() => rm(site, { recursive: true, force: true }))

/** Launched, and signed in where nobody is yet: whether a killed browser still has its cookie depends on when it last wrote them to the disk. */
async function launched(url: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  const signIn = page.locator('[data-notice="who"]').getByRole('link', { name: 'Sign in' })
  const signedIn = page.getByText('Signed in as Ceri Morgan').first()
  await signIn.or(signedIn).first().waitFor()
  if (await signedIn.isVisible()) return page
  await signIn.click()
  await page.getByRole('button', { name: 'Sign in as Ceri Morgan' }).click()
  await signedIn.waitFor()
  return page
}

const launch = () => lms.launchAt(`${served.url}/learn/basics/`)
const told = 'Your learning system started this course, and is told of your result.'

async function pass(page: Page): Promise<void> {
  await readOn(page)
  await page.getByLabel('True').check()
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'You passed')
}

const isPassed = () =>
  recordOf(served.data, 'Ceri Morgan', 'basics').attempts.map(({ passed }) => passed !== null)

test('a killed browser leaves its session to be abandoned; the next one tells what the record says', async () => {
  const first = await launched(launch())
  await says(first, told)
  expect(lms.told()).toEqual([['initialized']])
  await kill(browser)

  browser = await startProfile(profile)
  const second = await launched(launch())
  expect(lms.abandoned()).toBe(1)
  await pass(second)
  await expect.poll(() => lms.satisfied(), { timeout: 10_000 }).toBe(true)
  await second.close()
  await expect
    .poll(() => lms.told().at(-1), { timeout: 10_000 })
    .toEqual(['initialized', 'passed', 'completed', 'terminated'])
  expect(lms.errors()).toEqual([])
})

test('a token that is spent, and an LRS that bars, cost the LMS its report and nobody their record', async () => {
  const url = launch()
  await lms.spend(url)
  const page = await launched(url)
  await says(page, 'is not told of your result: The token has been given already.')
  await pass(page)
  expect(isPassed()).toEqual([true])
  expect(lms.statements()).toEqual([])
})

test('an LRS that bars is told of, and hears of the pass once it does not', async () => {
  const page = await launched(launch())
  await says(page, told)
  lms.bar(true)
  await pass(page)
  await says(page, 'You may not report to this LRS')
  expect(isPassed()).toEqual([true])
  lms.bar(false)
  await page.close()
  await expect
    .poll(() => lms.told().at(-1), { timeout: 10_000 })
    .toEqual(['initialized', 'passed', 'completed', 'terminated'])
  expect(lms.errors()).toEqual([])
})
