/** A course with every type of question, pictures, practice and a guideline to acknowledge, in each package. */
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { cmi5Lms } from '../../support/lms/cmi5.ts'
import { type Course, courseIn, says } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import { scormLms } from '../../support/lms/scorm.ts'
import { answerQuestion } from '../../support/player/answering.ts'
import { buildEveryType } from '../../support/player/every-type.ts'

let site: string
let browser: Browser
let context: BrowserContext
let end: () => Promise<void>
beforeAll(async () => {
  browser = await startBrowser()
  site = await buildEveryType()
})
afterEach(async () => {
  await context?.close()
  await end?.()
})
afterAll(() => browser.close())

async function opened(format: 'scorm12' | 'scorm2004' | 'cmi5'): Promise<Course> {
  const files = openedPackage(join(site, `packages/every-type-${format}.zip`))
  context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  if (format === 'cmi5') {
    const lms = await cmi5Lms(files)
    end = lms.close
    await page.goto(lms.launch())
    return page
  }
  const lms = await scormLms(format === 'scorm12' ? '1.2' : '2004', files)
  end = lms.close
  await page.goto(lms.start('frame'))
  return courseIn(page, 'frame')
}

const right: Record<string, string[]> = {
  't-single': ['a'],
  't-multiple': ['a', 'b'],
  't-true': ['a'],
  't-picture': ['a'],
  't-matching': ['bins=waste', 'books=libraries'],
  't-ordering': ['listen', 'think', 'speak'],
  't-gap': ['number=Two', 'role=deputy'],
  't-text': ['The communications team'],
  't-number': ['7,5'],
  't-scenario': ['rumour=b', 'reply=a'],
  't-likert': ['d'],
}

test.each(['scorm12', 'scorm2004', 'cmi5'] as const)(
  '%s: practice can be tried, pictures are shown, every type is answered, and a guideline is not asked for in vain',
  async (format) => {
    const course = await opened(format)
    await says(course, 'That you have read them is recorded on the intranet only.')
    expect(await course.getByRole('button', { name: /I have read it/ }).count()).toBe(0)
    const practice = course.locator('[data-practice="p-own-views"]')
    await practice.locator('input').first().check()
    await practice.getByRole('button', { name: 'Check' }).click()
    await practice.locator('.mh-result__verdict').waitFor()
    await course.getByRole('button', { name: 'Go to the test' }).click()
    const box = (id: string) => course.locator(`[data-test] [data-question="${id}"]`)
    await box('t-single').waitFor()
    for (const picture of await box('t-picture').locator('img').all())
      expect(
        await picture.evaluate((each) => (each as HTMLImageElement).naturalWidth),
      ).toBeGreaterThan(0)
    for (const [id, answer] of Object.entries(right)) await answerQuestion(box(id), answer)
    await course.getByRole('button', { name: 'Hand in the test' }).click()
    await says(course, '10 of 10 right (100 per cent)')
    await says(course, 'Saved by your learning system')
    if ('goto' in course && format === 'cmi5') expect(await violations(course as Page)).toEqual([])
  },
)

test('a package is gone through by keyboard alone, from the first lesson to the result', async () => {
  const page = (await opened('cmi5')) as Page
  await says(page, 'Lesson 1 of 1')
  await tabTo(page, 'Go to the test')
  await page.keyboard.press('Enter')
  await page.locator('[data-test] [data-question="t-single"]').waitFor()
  await tabTo(page, 'Hand in the test')
  await page.keyboard.press('Enter')
  await says(page, 'There is a problem')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const focus = () =>
    page.evaluate(() => document.activeElement?.closest('[data-question]') !== null)
  expect(await focus()).toBe(true)
  // Back to a lesson and on again: the buttons below a lesson, and the heading that gets the focus.
  await tabTo(page, 'Previous')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
})

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === text) return
  }
  throw new Error(`No press of Tab leads to "${text}".`)
}
