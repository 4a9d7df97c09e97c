/** `<Question id="…" />` in a lesson: readable without the script, and a form with it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { answerQuestion } from '../../support/player/answering.ts'
import { buildEveryType } from '../../support/player/every-type.ts'
import { savingSays, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const course = '/learn/every-type/'
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

const practice = (page: Page, id: string) => page.locator(`[data-practice="${id}"]`)
const check = (page: Page, id: string) =>
  practice(page, id).getByRole('button', { name: 'Check my answer' }).click()

test('without JavaScript the question can be read, and its answer opened', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(served.url + course)
  const question = practice(page, 'p-own-views')
  expect(await question.innerText()).toContain('What the council thinks')
  expect(await question.getByText('And you say that it is your own view.').isVisible()).toBe(false)
  await question.getByText('Show the answer').click()
  expect(await question.getByText('And you say that it is your own view.').isVisible()).toBe(true)
  await page.close()
})

test('an answer is checked with its feedback, can be given again, and the first one is on the record', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await signIn(page, served.url, 'Anna Lewis', course)
  const question = practice(page, 'p-own-views')
  await check(page, 'p-own-views')
  await says(page, 'Answer the question before you check it')
  expect(await violations(page)).toEqual([])
  await answerQuestion(question.locator('[data-question]'), ['b'])
  await check(page, 'p-own-views')
  await question.getByText('You do not speak for the council.').waitFor()
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Answer it again' }).click()
  await answerQuestion(question.locator('[data-question]'), ['a'])
  await check(page, 'p-own-views')
  await question.getByText('And you say that it is your own view.').waitFor()
  await answerQuestion(practice(page, 'p-order').locator('[data-question]'), [
    'read',
    'check',
    'reply',
  ])
  await check(page, 'p-order')
  await practice(page, 'p-order').getByText('Reply last.').waitFor()
  await savingSays(page, 'Recorded')
  const attempt = await (await page.request.get(`${served.url}/lms/attempts/every-type`)).json()
  expect(JSON.parse(attempt.suspend_data).choices).toEqual({
    'p-own-views': 'b',
    'p-order': 'read[,]check[,]reply',
  })
  await page.reload()
  await question.getByText('You do not speak for the council.').waitFor()
  await page.close()
})
