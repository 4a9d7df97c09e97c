/** The tests of the sample's courses, with the types that their banks use, are passed in a browser and recorded. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { loadSite } from '../../../src/site/load.ts'
import { startBrowser } from '../../support/browser.ts'
import { rightAnswers } from '../../support/player/answer-key.ts'
import { answerTest } from '../../support/player/answering.ts'
import { next, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const { courses } = (await loadSite(inject('sampleSite'))).site
let served: Served
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(inject('sampleSite'))
  page = await browser.newPage()
  page.setDefaultTimeout(10_000)
})
afterEach(async () => {
  await page.close()
  await served.remove()
})
afterAll(() => browser.close())

test.for(['social-media-awareness', 'account-manager', 'enthusiast'])(
  'the test of "%s" is passed, and the pass is recorded',
  async (id) => {
    const { course } = courses.find((each) => each.course.id === id)!
    await signIn(page, served.url, 'Ceri Morgan', `/learn/${id}/`)
    await says(page, 'Lesson 1 of')
    for (const _ of course.lessons) await next(page)
    await page.locator('[data-test] [data-question]').first().waitFor()
    await answerTest(page, rightAnswers(course))
    await page.getByRole('button', { name: 'Hand in the test' }).click()
    await says(page, 'You passed')
    await says(page, /\(100 per cent\)/)
    const attempt = await page.request.get(`${served.url}/lms/attempts/${id}`)
    expect(await attempt.json()).toMatchObject({ status: 'passed', score: { scaled: 1 } })
  },
)
