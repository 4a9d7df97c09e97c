import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { loadSite } from '../../../src/site/load.ts'
import { startBrowser } from '../../support/browser.ts'
import { type Cmi5Lms, cmi5Lms } from '../../support/lms/cmi5.ts'
import { next, readOn, says, takeTest } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'

const site = inject('sampleSite')
const { courses } = (await loadSite(site)).site!
const { course } = courses.find((each) => each.course.id === 'licence-to-post')!

let browser: Browser
let lms: Cmi5Lms
let context: BrowserContext | undefined
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  lms = await cmi5Lms(openedPackage(join(site, 'packages/licence-to-post-cmi5.zip')))
})
afterEach(async () => {
  await context?.close()
  await lms.close()
})
afterAll(() => browser.close())

/** A new window of a new browser, as the LMS opens it. */
async function launched(url = lms.launch()): Promise<Page> {
  await context?.close()
  context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(url)
  return page
}

/** The tab is closed; what it says with its last breath arrives soon after. */
async function closeTab(page: Page, verbs: string[]): Promise<void> {
  await page.close()
  await expect.poll(() => lms.told().at(-1), { timeout: 10_000 }).toEqual(verbs)
}

test('closed without warning in lesson 2, resumed, failed, launched again and passed', async () => {
  const first = await launched()
  await next(first)
  await says(first, 'Lesson 2 of 7')
  await says(first, 'Saved by your learning system')
  await closeTab(first, ['initialized', 'terminated'])

  const second = await launched()
  await says(second, 'You were at lesson 2')
  await readOn(second)
  await takeTest(second, course.questions, false)
  await says(second, 'You did not pass this time')
  await says(second, 'Saved by your learning system')
  await closeTab(second, ['initialized', 'failed', 'terminated'])

  const third = await launched()
  await third.getByRole('button', { name: 'Try again with new questions' }).click()
  await takeTest(third, course.questions, true)
  await says(third, 'You have completed this course.')
  await says(third, 'Saved by your learning system')
  expect(lms.told().at(-1)).toEqual(['initialized', 'passed', 'completed'])
  await closeTab(third, ['initialized', 'passed', 'completed', 'terminated'])

  const fourth = await launched()
  await says(fourth, 'You passed')
  await closeTab(fourth, ['initialized', 'terminated'])
  expect(lms.statements().filter(({ verb }) => verb.id.endsWith('answered'))).toHaveLength(24)
  expect(lms.errors()).toEqual([])
})

test('failed and then passed in one session: only the pass is told, because a session tells one judgement', async () => {
  const page = await launched()
  await readOn(page)
  await takeTest(page, course.questions, false)
  await page.getByRole('button', { name: 'Try again with new questions' }).click()
  await takeTest(page, course.questions, true)
  await says(page, 'You have completed this course.')
  await closeTab(page, ['initialized', 'passed', 'completed', 'terminated'])
  expect(lms.errors()).toEqual([])
})

test.each([
  ['by a script', (page: Page) => page.evaluate(() => location.reload())],
  [
    'by its key',
    async (page: Page) => {
      await page.keyboard.press('F5')
      await page.reload()
    },
  ],
])(
  'loaded again %s, the session goes on, although its token is given only once',
  async (_, reload) => {
    const page = await launched()
    await next(page)
    await says(page, 'Lesson 2 of 7')
    await says(page, 'Saved by your learning system')
    await reload(page)
    await says(page, 'You were at lesson 2')
    await next(page)
    await says(page, 'Lesson 3 of 7')
    await says(page, 'Saved by your learning system')
    expect(lms.told()).toEqual([['initialized']])
    expect(lms.errors()).toEqual([])
  },
)

test("loaded again by the browser's button, which nobody is told of, it says that the session has ended", async () => {
  const page = await launched()
  await says(page, 'Saved by your learning system')
  await page.reload()
  await says(page, 'This session has ended. Start the course again from your learning system')
  expect(lms.told()).toEqual([['initialized', 'terminated']])
  expect(lms.errors()).toEqual([])
})

test('while the LRS is away the page says so, and what was done reaches it with the next step', async () => {
  const page = await launched()
  await says(page, 'Saved by your learning system')
  lms.goAway(true)
  await next(page)
  await says(
    page,
    'Your learning system did not accept your last step: "The LRS is being mended" (503)',
  )
  lms.goAway(false)
  await next(page)
  await says(page, 'Saved by your learning system')
  expect(lms.state()?.['location']).toBe(course.lessons[2])
})

test('"Save and leave" ends the session and goes back to where the LMS says', async () => {
  const url = lms.launch({ returnURL: 'http://lms.dyffryn-onnen.example/back' })
  const page = await launched('about:blank')
  await page.route('**/back', (route) =>
    route.fulfill({ body: '<h1>You are back</h1>', contentType: 'text/html' }),
  )
  await page.goto(url)
  await says(page, 'Saved by your learning system')
  await page.getByRole('button', { name: 'Save and leave' }).click()
  await says(page, 'You are back')
  expect(lms.told()).toEqual([['initialized', 'terminated']])
  expect(lms.errors()).toEqual([])
})

test('opened to look at only, it tells nothing but that it began and ended', async () => {
  const page = await launched(lms.launch({ launchMode: 'Review' }))
  await says(page, 'Your learning system opened this course to look at only')
  await next(page)
  await says(page, 'Lesson 2 of 7')
  await closeTab(page, ['initialized', 'terminated'])
})

test('a launch whose token has been taken says so, and the course can be read', async () => {
  const url = lms.launch()
  await says(await launched(url), 'Saved by your learning system')
  const page = await launched(url)
  await says(page, 'did not let the course begin (The token has been given already.)')
  await next(page)
  await says(page, 'Lesson 2 of 7')
})
