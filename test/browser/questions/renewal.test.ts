/** A course without a test that lapses: its page says when, and is where it is renewed. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { longDay } from '../../../src/i18n/dates.ts'
import type { AttemptView } from '../../../src/model/wire/attempt.ts'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { buildEveryType } from '../../support/player/every-type.ts'
import { next, notice, savingSays, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const course = '/learn/blocks/'
const aDay = 24 * 60 * 60 * 1000
let site: string
let served: Served
let browser: Browser
/** How many days later it is where the record is kept. */
let later = 0
beforeAll(async () => {
  site = await buildEveryType()
  browser = await startBrowser()
})
beforeEach(async () => {
  later = 0
  served = await serveSample(site, () => new Date(Date.now() + later * aDay))
})
afterEach(() => served.remove())
afterAll(() => browser.close())

async function opened() {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await signIn(page, served.url, 'Anna Lewis', course)
  const record = async (): Promise<AttemptView> =>
    (await page.request.get(`${served.url}/lms/attempts/blocks`)).json()
  return { page, record }
}

test('who has completed it is asked for nothing while it is fresh, and can say that they went through it again once it lapses', async () => {
  const first = await opened()
  await next(first.page)
  await first.page.getByRole('button', { name: 'Finish the course' }).click()
  await says(first.page, 'You have completed this course. It is on your record.')
  expect(await notice(first.page, 'renew').count()).toBe(0)
  const until = (await first.record()).valid_until!
  await first.page.context().close()

  later = 400
  const { page, record } = await opened()
  const said = `Your completion of this course is valid until ${longDay(until, 'en')}. To renew it, go through the lessons again`
  await notice(page, 'renew').getByText(said).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'I have been through it again' }).press('Enter')
  await savingSays(page, 'Recorded')
  await expect.poll(() => notice(page, 'renew').count(), { timeout: 10_000 }).toBe(0)
  const renewed = await record()
  expect(renewed.renewable).toBeUndefined()
  expect(renewed.valid_until! > until).toBe(true)
  await page.context().close()
})
