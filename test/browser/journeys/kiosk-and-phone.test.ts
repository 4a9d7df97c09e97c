/** The main job as people live it: interrupted at a kiosk, finished on a phone, and the record is right. */
import { rm } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { longDay } from '../../../src/i18n/dates.ts'
import { dayOf } from '../../../src/model/day.ts'
import { loadSite } from '../../../src/site/load.ts'
import { newProfile, startProfile } from '../../support/browser.ts'
import { rightAnswers, wrongAnswers } from '../../support/player/answer-key.ts'
import {
  answerTest,
  course,
  kill,
  next,
  notice,
  savingSays,
  says,
  signIn,
} from '../../support/player/learner.ts'
import { gapsIn, recordOf } from '../../support/records.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const { courses } = (await loadSite(inject('sampleSite'))).site
const licence = courses.find((each) => each.course.id === 'licence-to-post')!.course

let served: Served
let profiles: { kiosk: string; phone: string }
const open: BrowserContext[] = []

beforeEach(async () => {
  served = await serveSample(inject('sampleSite'))
  profiles = { kiosk: await newProfile(), phone: await newProfile() }
})
afterEach(async () => {
  for (const context of open.splice(0)) await context.close().catch(() => {})
  await served.remove()
  for (const profile of Object.values(profiles)) await rm(profile, { recursive: true, force: true })
})

async function device(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await startProfile(profile)
  open.push(context)
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

const choose = (page: Page, nth: number) =>
  page.locator('[data-lesson]:not([hidden]) [data-scenario] summary').nth(nth).click()

async function finishLessons(page: Page): Promise<void> {
  while (await page.getByRole('button', { name: /^(Next|Go to the test)$/ }).isVisible())
    await next(page)
}

async function failThenPass(page: Page): Promise<void> {
  await answerTest(page, wrongAnswers(licence))
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'You did not pass this time')
  await tryAgainAndPass(page)
}

async function tryAgainAndPass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again with new questions' }).click()
  await page.getByRole('button', { name: 'Hand in the test' }).waitFor()
  await answerTest(page, rightAnswers(licence))
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'You passed')
}

async function saysPassedOnce(page: Page): Promise<void> {
  const today = longDay(dayOf(new Date()), 'en')
  await says(page, `Test 1: not passed, 0 per cent on ${today}`)
  const passes = page.getByText(/passed with \d+ per cent on/)
  expect(await passes.allTextContents()).toEqual([`Test 2: passed with 100 per cent on ${today}`])
}

function expectPassedOnce(name: string): void {
  const { attempts, commits } = recordOf(served.data, name, licence.id)
  expect(attempts).toHaveLength(1)
  expect(attempts[0]).toMatchObject({ correct: 12, asked: 12 })
  expect(attempts[0]?.passed).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(new Set(commits.map((commit) => commit.id)).size).toBe(commits.length)
  expect(gapsIn(commits)).toEqual([])
}

test('cut off at a kiosk in lesson 3, finished on a phone, and the kiosk sends the rest afterwards', async () => {
  const kiosk = await device(profiles.kiosk)
  await signIn(kiosk.page, served.url, 'Samir Ali')
  await choose(kiosk.page, 1)
  await next(kiosk.page)
  await choose(kiosk.page, 0)
  await next(kiosk.page)
  await says(kiosk.page, 'Lesson 3 of 7')
  await savingSays(kiosk.page, 'Recorded')
  const kiosksOwn = () =>
    recordOf(served.data, 'Samir Ali', licence.id).commits.filter((each) => each.registration === 1)
  const before = kiosksOwn().length
  await kiosk.context.setOffline(true)
  await choose(kiosk.page, 2)
  await savingSays(kiosk.page, 'Waiting to send. Saved on this device')
  await kill(kiosk.context)

  const phone = await device(profiles.phone)
  await signIn(phone.page, served.url, 'Samir Ali')
  await says(phone.page, 'Lesson 3 of 7')
  await phone.page.getByRole('link', { name: /^What the licence is/ }).click()
  const first = phone.page.locator('[data-lesson]:not([hidden]) [data-choice]').nth(1)
  await first.getByText('Your first choice').waitFor()
  await phone.page.goto(`${served.url}${course}#posting-for-the-council`)
  await finishLessons(phone.page)
  await failThenPass(phone.page)

  const back = await device(profiles.kiosk)
  await back.page.goto(served.url + course)
  await expect
    .poll(() => recordOf(served.data, 'Samir Ali', licence.id).commits.length, { timeout: 20_000 })
    .toBeGreaterThan(before)

  expectPassedOnce('Samir Ali')
  await phone.page.goto(`${served.url}/my-learning/`)
  await saysPassedOnce(phone.page)
}, 180_000)

test('with the endpoint away from lesson 2 on, and somebody else at the kiosk before it sends, nothing is lost, doubled or credited wrongly', async () => {
  const kiosk = await device(profiles.kiosk)
  await signIn(kiosk.page, served.url, 'Samir Ali')
  await next(kiosk.page)
  await savingSays(kiosk.page, 'Recorded')
  await served.stop()
  await choose(kiosk.page, 0)
  await finishLessons(kiosk.page)
  await answerTest(kiosk.page, wrongAnswers(licence))
  await kiosk.page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(kiosk.page, 'Handed in, waiting to be marked')
  await savingSays(kiosk.page, 'Waiting to send. Saved on this device')
  await kill(kiosk.context)
  await served.start()
  const before = recordOf(served.data, 'Samir Ali', licence.id).commits.length

  const later = await device(profiles.kiosk)
  await signIn(later.page, served.url, 'Nia Prys')
  await says(later.page, 'Lesson 1 of 7')
  expect(await notice(later.page, 'found').isVisible()).toBe(false)
  await next(later.page)
  await savingSays(later.page, 'Recorded')
  await expect
    .poll(() => recordOf(served.data, 'Samir Ali', licence.id).commits.length, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(before + 7)

  const phone = await device(profiles.phone)
  await signIn(phone.page, served.url, 'Samir Ali')
  await phone.page.goto(`${served.url}${course}#test`)
  await says(phone.page, 'You did not pass this time')
  await tryAgainAndPass(phone.page)

  expectPassedOnce('Samir Ali')
  const nia = recordOf(served.data, 'Nia Prys', licence.id)
  expect(nia.attempts).toEqual([{ passed: null, correct: null, asked: null }])
  expect(gapsIn(nia.commits)).toEqual([])
  expect(nia.commits.length).toBeLessThan(5)
  await phone.page.goto(`${served.url}/my-learning/`)
  await saysPassedOnce(phone.page)
}, 180_000)
