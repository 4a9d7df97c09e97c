/** A cmi5 package in an LMS that is not as it should be, and in a browser that is killed. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { loadSite } from '../../../src/site/load.ts'
import { newProfile, startProfile } from '../../support/browser.ts'
import { type Cmi5Lms, cmi5Lms } from '../../support/lms/cmi5.ts'
import { next, readOn, says, takeTest } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import { kill } from '../../support/player/learner.ts'

const site = inject('sampleSite')
const { courses } = (await loadSite(site)).site!
const { course } = courses.find((each) => each.course.id === 'licence-to-post')!

let lms: Cmi5Lms
let profile: string
let browser: BrowserContext
beforeEach(async () => {
  lms = await cmi5Lms(openedPackage(join(site, 'packages/licence-to-post-cmi5.zip')))
  profile = await newProfile()
  browser = await startProfile(profile)
})
afterEach(async () => {
  await browser.close()
  await lms.close()
  await rm(profile, { recursive: true, force: true })
})

async function launched(url = lms.launch()): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  return page
}

test('a browser that is killed says nothing more: the LMS abandons the session, and the next one goes on and passes', async () => {
  const first = await launched()
  await next(first)
  await says(first, 'Lesson 2 of 7')
  await says(first, 'Saved by your learning system')
  await kill(browser)
  expect(lms.told()).toEqual([['initialized']])

  browser = await startProfile(profile)
  const second = await launched()
  expect(lms.abandoned()).toBe(1)
  await says(second, 'You were at lesson 2')
  await readOn(second)
  expect(lms.satisfied()).toBe(false)
  await takeTest(second, course.questions, true)
  await says(second, 'You have completed this course.')
  await says(second, 'Saved by your learning system')
  expect(lms.satisfied()).toBe(true)
  await second.close()
  await expect
    .poll(() => lms.told().at(-1), { timeout: 10_000 })
    .toEqual(['initialized', 'passed', 'completed', 'terminated'])
  expect(lms.errors()).toEqual([])
})

test('a page of an abandoned session that still stands open is refused, and says so', async () => {
  const page = await launched()
  await says(page, 'Saved by your learning system')
  lms.launch()
  await next(page)
  await says(
    page,
    'Your learning system did not accept your last step: "The session was abandoned" (403)',
  )
  expect(lms.told()).toEqual([['initialized']])
})

test('a token that somebody else got first begins nothing, and the page says why', async () => {
  const url = lms.launch()
  await lms.spend(url)
  const page = await launched(url)
  await says(page, 'The token has been given already.')
  await next(page)
  await says(page, 'Lesson 2 of 7')
  expect(lms.statements()).toEqual([])
})

test('an LRS that bars the learner is told of with its reason, and has all of it once it lets them in', async () => {
  const page = await launched()
  await says(page, 'Saved by your learning system')
  lms.bar(true)
  await next(page)
  await says(
    page,
    'Your learning system did not accept your last step: "You may not report to this LRS" (403)',
  )
  lms.bar(false)
  await readOn(page)
  await takeTest(page, course.questions, true)
  await says(page, 'You have completed this course.')
  await expect
    .poll(() => lms.told(), { timeout: 10_000 })
    .toEqual([['initialized', 'passed', 'completed']])
  expect(lms.errors()).toEqual([])
})

test('a token that the LRS does not know any more is told of', async () => {
  const page = await launched()
  await says(page, 'Saved by your learning system')
  lms.forgetTokens()
  await next(page)
  await says(
    page,
    'Your learning system did not accept your last step: "The token is not known" (401)',
  )
})
