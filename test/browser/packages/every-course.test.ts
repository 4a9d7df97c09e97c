/** Each course of the sample, in each kind of LMS: left without warning, resumed, failed, and passed in the end. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Course as OwnCourse } from '../../../src/model/course.ts'
import { loadSite } from '../../../src/site/load.ts'
import { startBrowser } from '../../support/browser.ts'
import { type Course, next, readOn, says } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import { type StartedPackage, startPackage } from '../../support/lms/packaged.ts'
import { rightAnswers, wrongAnswers } from '../../support/player/answer-key.ts'
import { answerTest } from '../../support/player/answering.ts'

const site = inject('sampleSite')
const courses = (await loadSite(site)).site!.courses.map(({ course }) => course)

let browser: Browser
let started: StartedPackage
beforeAll(async () => {
  browser = await startBrowser()
})
afterEach(() => started?.close())
afterAll(() => browser.close())

async function handIn(course: Course, answers: (question: string) => string[]): Promise<void> {
  await course.locator('[data-test] [data-question]').first().waitFor()
  await answerTest(course as Page, answers)
  await course.getByRole('button', { name: 'Hand in the test' }).click()
}

async function acknowledge(course: Course): Promise<void> {
  for (const item of await course.locator('[data-acknowledge]').all()) {
    await item.locator('summary').click()
    await item.getByRole('button', { name: /^I have read it/ }).click()
  }
}

describe.each(courses.map((course) => [course.id, course] as const))('%s', (id, own: OwnCourse) => {
  test.each(['scorm12', 'scorm2004', 'cmi5'] as const)(
    'in %s: closed in lesson 2, resumed, failed, and passed at the next visit',
    async (format) => {
      const files = openedPackage(join(site, `packages/${id}-${format}.zip`))
      started = await startPackage(browser, format, files)
      await says(started.course, `Lesson 1 of ${own.lessons.length}`)
      await next(started.course)
      await says(started.course, `Lesson 2 of ${own.lessons.length}`)
      await says(started.course, 'Saved by your learning system')

      const second = await started.again()
      await says(second, 'You were at lesson 2')
      await readOn(second)
      await acknowledge(second)
      await handIn(second, wrongAnswers(own))
      await says(second, 'You did not pass this time')
      await says(second, 'Saved by your learning system')
      expect(await started.completed()).toBe(false)

      const third = await started.again()
      await third.getByRole('button', { name: 'Try again with new questions' }).click()
      await handIn(third, rightAnswers(own))
      await says(third, 'You have completed this course.')
      await expect.poll(() => started.completed(), { timeout: 10_000 }).toBe(true)
      expect(started.errors()).toEqual([])
    },
  )
})
