/** A course that counts only once a guideline is acknowledged, in each package: the text travels with it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { type Course, next, says } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import { packageFormats, type StartedPackage, startPackage } from '../../support/lms/packaged.ts'
import { answerQuestion } from '../../support/player/answering.ts'
import { buildEveryType, everyTypeKey } from '../../support/player/every-type.ts'

let site: string
let browser: Browser
let started: StartedPackage
beforeAll(async () => {
  browser = await startBrowser()
  site = await buildEveryType()
})
afterEach(() => started?.close())
afterAll(() => browser.close())

const button = (course: Course) =>
  course.getByRole('button', { name: 'I have read it and will follow it (Personal use)' })

test.each(packageFormats)(
  '%s: everything read and passed completes nothing until the guideline is read and acknowledged',
  async (format) => {
    const files = openedPackage(join(site, `packages/every-type-${format}.zip`))
    started = await startPackage(browser, format, files)
    const { course } = started
    const item = course.locator('[data-acknowledge]')
    await item.getByText('Still to do').waitFor()
    expect(await button(course).isVisible()).toBe(false)

    await next(course)
    for (const [id, answer] of Object.entries(everyTypeKey))
      await answerQuestion(course.locator(`[data-test] [data-question="${id}"]`), answer)
    await course.getByRole('button', { name: 'Hand in the test' }).click()
    await says(course, 'You passed')
    await says(course, 'once you have read and acknowledged: Personal use.')
    await says(course, format === 'web' ? 'Saved in this browser only' : 'Saved by your learning')
    expect(await started.completed()).toBe(false)

    const later = await started.again()
    await later.getByRole('button', { name: 'Go there' }).press('Enter')
    await later.locator('[data-acknowledge] summary:focus').waitFor()
    await says(later, 'Say that your views are your own.')
    await says(later, 'Who this is for')
    await button(later).press('Enter')
    await says(later, 'You have completed this course.')
    await later.locator('[data-acknowledge] [role="status"]:focus').waitFor()
    await expect.poll(() => started.completed(), { timeout: 10_000 }).toBe(true)
    expect(await later.getByText('Still to do').count()).toBe(0)
    expect(started.errors()).toEqual([])

    // The other language knows it too.
    await later.getByRole('button', { name: 'Cymraeg' }).click()
    await later.getByText('Wedi cydnabod').waitFor()
  },
)

test('which text was read is kept, by the hash of its file, and stays over a visit', async () => {
  const files = openedPackage(join(site, 'packages/every-type-web.zip'))
  started = await startPackage(browser, 'web', files)
  await started.course.locator('[data-acknowledge] summary').click()
  await button(started.course).click()
  await says(started.course, 'Saved in this browser only')
  const kept = await started.course.evaluate(() =>
    localStorage.getItem('moothall-package-every-type'),
  )
  const text = await readFile(join(site, 'content/guidelines/en/personal-use.md'))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  expect(kept).toContain(`@2020-11-03#1-${hash}`)
  const again = await started.again()
  await again.getByText('Acknowledged', { exact: true }).waitFor()
  expect(await button(again).count()).toBe(0)
})
