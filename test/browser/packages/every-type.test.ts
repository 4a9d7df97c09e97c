/** A course with every type of question, pictures and practice, in each package. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { type Course, says } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import {
  type PackageFormat,
  type StartedPackage,
  startPackage,
} from '../../support/lms/packaged.ts'
import { answerQuestion } from '../../support/player/answering.ts'
import { buildEveryType, everyTypeKey } from '../../support/player/every-type.ts'
import { keyboardOn } from '../../support/player/keyboard.ts'

let site: string
let browser: Browser
let started: StartedPackage
const zip = (format: PackageFormat) => join(site, `packages/every-type-${format}.zip`)
beforeAll(async () => {
  browser = await startBrowser()
  site = await buildEveryType()
})
afterEach(() => started?.close())
afterAll(() => browser.close())

async function opened(format: PackageFormat): Promise<Course> {
  started = await startPackage(browser, format, openedPackage(zip(format)))
  return started.course
}

test.each(['scorm12', 'scorm2004', 'cmi5'] as const)(
  '%s: practice can be tried, pictures are shown, and every type is answered',
  async (format) => {
    const course = await opened(format)
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
    for (const [id, answer] of Object.entries(everyTypeKey)) await answerQuestion(box(id), answer)
    await course.getByRole('button', { name: 'Hand in the test' }).click()
    await says(course, '10 of 10 right (100 per cent)')
    await says(course, 'Saved by your learning system')
    if ('goto' in course && format === 'cmi5') expect(await violations(course as Page)).toEqual([])
  },
)

test('a package is gone through by keyboard alone: lesson, guideline, test and completion', async () => {
  const page = (await opened('cmi5')) as Page
  const keyboard = keyboardOn(page)
  await says(page, 'Lesson 1 of 1')
  await keyboard.tabTo('Personal use')
  await page.keyboard.press('Enter')
  await keyboard.tabTo('I have read it and will follow it (Personal use)')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await keyboard.here()).text).toBe('Acknowledged')
  await keyboard.tabTo('Go to the test')
  await page.keyboard.press('Enter')
  await page.locator('[data-test] [data-question="t-single"]').waitFor()
  await keyboard.tabTo('Hand in the test')
  await page.keyboard.press('Enter')
  await says(page, 'There is a problem')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await keyboard.here()).question).not.toBe('')
  // Back to the lesson and on again: the buttons below a lesson, and the heading that gets the focus.
  await keyboard.tabTo('Previous')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await keyboard.tabTo('Go to the test')
  await page.keyboard.press('Enter')
  await keyboard.answerAll(everyTypeKey)
  await page.keyboard.press('Enter')
  await says(page, '10 of 10 right (100 per cent)')
  await says(page, 'You have completed this course.')
  await expect.poll(() => started.completed(), { timeout: 10_000 }).toBe(true)
  expect(started.errors()).toEqual([])
})
