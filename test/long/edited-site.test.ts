/** A site that is edited and built again while learners are in the middle of it. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildSite } from '../../src/cli/building/build.ts'
import { silentProgress } from '../../src/cli/progress.ts'
import { violations } from '../support/axe.ts'
import { startBrowser } from '../support/browser.ts'
import { buildEveryType } from '../support/player/every-type.ts'
import { savingSays, says, signIn } from '../support/player/learner.ts'
import { sampleDay } from '../support/sample-site.ts'
import { type Served, serveSample } from '../support/served-site.ts'

let site: string
let served: Served
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  site = await buildEveryType()
  served = await serveSample(site)
}, 300_000)
afterEach(() => served?.remove())
afterAll(() => browser.close())

async function rebuild(): Promise<void> {
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
  await served.rebuilt()
}

test('a course that was edited keeps what is left of it, asks an open test as it was, and says which place is gone', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(30_000)
  await signIn(page, served.url, 'Anna Lewis', '/learn/basics/')
  await page.getByRole('button', { name: 'Next' }).click()
  await says(page, 'Lesson 2 of 2')
  await page.getByRole('link', { name: /^The test/ }).click()
  await page.getByLabel('False').check()
  await savingSays(page, 'Recorded')

  const course = join(site, 'courses/basics')
  for (const language of ['en', 'cy']) {
    const lessons = join(course, 'lessons', language)
    await rename(join(lessons, '01-what-counts.mdx'), join(lessons, '05-what-counts.mdx'))
    await rm(join(lessons, '02-after-hours.md'))
    await writeFile(
      join(lessons, '03-at-work.md'),
      '---\ntitle: At work\nsummary: A new one.\nminutes: 5\n---\n\nNew.\n',
    )
    await writeFile(
      join(lessons, '04-on-leave.md'),
      '---\ntitle: On leave\nsummary: Another one.\nminutes: 5\n---\n\nNew as well.\n',
    )
  }
  const questions = join(course, 'questions.yaml')
  const bank = await readFile(questions, 'utf8')
  await writeFile(questions, bank.replace('Your views are your own.', 'What you think is yours.'))
  await rebuild()

  await page.goto(`${served.url}/learn/basics/`)
  await says(page, 'The lesson where you were is no longer part of this course.')
  await says(page, 'Lesson 1 of 3')
  expect(await page.locator('[data-item].is-done').allInnerTexts()).toEqual([
    expect.stringContaining('What counts'),
  ])
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: /^The test/ }).click()
  await page.locator('[data-test]').getByText('Your views are your own.').waitFor()
  expect(await page.getByLabel('False').isChecked()).toBe(true)
  await page.getByLabel('True').check()
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'You passed')
  expect(await page.getByText('You have completed this course.').count()).toBe(0)

  await page.getByRole('link', { name: 'At work' }).click()
  for (const lesson of ['At work', 'On leave'])
    await page
      .getByRole('heading', { name: lesson })
      .waitFor()
      .then(() => page.getByRole('button', { name: 'Next' }).click())
  await says(page, 'You have completed this course. It is on your record.')
  await page.close()
})

/** Adds a line to the guideline's log of changes, and builds again on the same record. */
async function changed(line: string): Promise<void> {
  const file = join(site, 'content/guidelines/en/personal-use.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('changes:\n', `changes:\n${line}`))
  await rebuild()
}

test('a small change is told and asks nobody again; a material one asks, and says what has changed', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(30_000)
  await signIn(page, served.url, 'Anna Lewis', '/learn/every-type/')
  const button = page.getByRole('button', { name: 'I have read it and will follow it' })
  await button.click()
  await savingSays(page, 'Recorded')
  await expect
    .poll(() => page.getByText('What has changed since you acknowledged it:').isVisible())
    .toBe(false)

  await changed('  - { on: 2026-10-01, what: "One word is plainer." }\n')
  await page.reload()
  await says(page, 'What has changed since you acknowledged it:')
  await says(page, '1 October 2026: One word is plainer.')
  await expect.poll(() => page.locator('[data-changed] li:visible').count()).toBe(1)
  expect(await button.count()).toBe(0)

  await changed(
    '  - { on: 2026-11-01, what: "Names of colleagues are not to be told.", material: true }\n',
  )
  await page.reload()
  await button.waitFor()
  const changes = () => page.locator('[data-changed] li:visible').allInnerTexts()
  await expect
    .poll(changes)
    .toEqual([
      '1 October 2026: One word is plainer.',
      '1 November 2026: Names of colleagues are not to be told.',
    ])
  expect(await violations(page)).toEqual([])
  await button.click()
  await savingSays(page, 'Recorded')
  await expect
    .poll(() => page.getByText('What has changed since you acknowledged it:').isVisible())
    .toBe(false)
  // The page said "Recorded" of what came before, too.
  const acknowledged = async () =>
    (await (await page.request.get(`${served.url}/lms/attempts/every-type`)).json()).acknowledged
  await expect
    .poll(acknowledged, { timeout: 20_000 })
    .toEqual([
      expect.stringMatching(/^guideline:personal-use@2026-11-01#3-[0-9a-f]{16}$/),
      expect.stringMatching(/^guideline:personal-use@2020-11-03#1-[0-9a-f]{16}$/),
    ])
  await page.close()
})
