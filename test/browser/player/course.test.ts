import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { newProfile, startBrowser, startProfile } from '../../support/browser.ts'
import {
  answerTest,
  course,
  heading,
  kill,
  next,
  notice,
  savingSays,
  says,
  signIn,
} from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

type Bank = { id: string; options: { id: string; correct?: boolean }[] }[]
const site = inject('sampleSite')
const bank: Bank = parse(readFileSync(join(site, 'courses/licence-to-post/questions.yaml'), 'utf8'))
const options = (question: string) => bank.find(({ id }) => id === question)!.options
const right = (question: string) =>
  options(question).flatMap(({ id, correct }) => (correct ? [id] : []))
const wrong = (question: string) => [options(question).find(({ correct }) => !correct)!.id]

let served: Served
let browser: Browser
const contexts: BrowserContext[] = []
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(site)
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  await served.remove()
})
afterAll(() => browser.close())

/** A device of its own: nothing stored, nobody signed in. */
async function device(): Promise<Page> {
  const context = await browser.newContext()
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

async function learner(name: string): Promise<Page> {
  const page = await device()
  await signIn(page, served.url, name)
  return page
}

test('without JavaScript the whole course can be read, and the test says what it needs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(served.url + course)
  expect(await page.locator('[data-lesson] h2:visible').count()).toBe(8)
  expect(await page.locator('[data-lesson="test"] noscript').textContent()).toContain(
    'The test needs JavaScript and a signed-in learner',
  )
})

test('a course shows one lesson at a time, and puts the focus on the heading that one goes to', async () => {
  const page = await device()
  await page.goto(served.url + course)
  await says(page, 'Lesson 1 of 7')
  await says(page, 'You are not signed in. You can go on, but nothing is put on your record.')
  await next(page)
  await says(page, 'Lesson 2 of 7')
  expect(await heading(page).count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('private-and-public')
  expect(new URL(page.url()).hash).toBe('#private-and-public')
  await page.goBack()
  await says(page, 'Lesson 1 of 7')
  await savingSays(page, 'Saved on this device only')
})

test('an address of a lesson opens that lesson', async () => {
  const page = await device()
  await page.goto(`${served.url}${course}#replying-and-referring`)
  await says(page, 'Lesson 4 of 7')
})

test('what was done on one device is taken up on another', async () => {
  const kiosk = await learner('Ceri Morgan')
  await says(kiosk, 'Lesson 1 of 7')
  await next(kiosk)
  await next(kiosk)
  await savingSays(kiosk, 'Recorded')
  const phone = await learner('Ceri Morgan')
  await says(phone, 'You were at lesson 3, "Posting for the council". You go on from there.')
  await says(phone, 'Lesson 3 of 7')
  expect(await phone.locator('[data-contents] .is-done').count()).toBe(2)
})

test('a first choice in a scenario is remembered, and a second one does not replace it', async () => {
  const page = await learner('Samir Ali')
  const choices = page.locator('[data-scenario="colleague-without-licence"] summary')
  await choices.nth(1).click()
  await choices.nth(2).click()
  await next(page)
  await savingSays(page, 'Recorded')
  await page.goto(`${served.url}${course}#what-the-licence-is`)
  await page.reload()
  await page.locator('.mh-choice__first').waitFor()
  expect(await choices.nth(1).textContent()).toContain('Your first choice')
  expect(await page.locator('.mh-choice__first').count()).toBe(1)
})

test('while the endpoint is away nothing is lost, and the page says where each step is', async () => {
  const page = await learner('Nia Prys')
  await next(page)
  await savingSays(page, 'Recorded')
  await served.stop()
  await next(page)
  await savingSays(page, 'Waiting to send. Saved on this device')
  await says(page, 'Lesson 3 of 7')
  await served.start()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await savingSays(page, 'Recorded')
  const elsewhere = await learner('Nia Prys')
  await says(elsewhere, 'You were at lesson 3')
})

test('a step that is called saved survives a killed browser, and is delivered by the next one', async () => {
  const profile = await newProfile()
  let context = await startProfile(profile)
  let page = await context.newPage()
  await signIn(page, served.url, 'Gwen Howells')
  await next(page)
  await savingSays(page, 'Recorded')
  await served.stop()
  await next(page)
  await next(page)
  await savingSays(page, 'Waiting to send. Saved on this device')
  await kill(context)
  await served.start()
  context = await startProfile(profile)
  page = await context.newPage()
  await page.goto(served.url + course)
  // The cookie of a browser killed so soon is lost; the entries carry their own tokens.
  await expect.poll(() => page.evaluate(() => localStorage['moothall-waiting'])).toBeUndefined()
  const elsewhere = await learner('Gwen Howells')
  await says(elsewhere, 'You were at lesson 4')
  await signIn(page, served.url, 'Gwen Howells')
  await says(page, 'You were at lesson 4')
  await context.close()
  await rm(profile, { recursive: true, force: true })
})

test('a second tab says that the course is open in another one, follows it, and can take the lead', async () => {
  const first = await learner('Tomos Reed')
  await says(first, 'Lesson 1 of 7')
  const second = await first.context().newPage()
  await second.goto(served.url + course)
  await says(second, 'This is open in another tab. What you do there shows here too.')
  await next(first)
  await says(second, 'Lesson 2 of 7')
  await second.getByRole('button', { name: 'Go on in this tab' }).click()
  await notice(first, 'tab').waitFor()
  await next(second)
  await says(first, 'Lesson 3 of 7')
  await savingSays(second, 'Recorded')
  expect(await first.locator('[data-contents] .is-done').count()).toBe(2)
})

test('at a kiosk nobody sees what the one before did, and both are recorded', async () => {
  const kiosk = await learner('Tomos Reed')
  await next(kiosk)
  await savingSays(kiosk, 'Recorded')
  await served.stop()
  await next(kiosk)
  await savingSays(kiosk, 'Waiting to send. Saved on this device')
  await kiosk.getByRole('button', { name: 'Sign out' }).click()
  await says(kiosk, /Before you sign out: \d steps? of yours (has|have) not been sent\./)
  await kiosk.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await says(kiosk, 'you are still signed in there: try again when the connection is back')
  await served.start()
  await kiosk.reload()
  await kiosk.getByRole('button', { name: 'Sign out' }).click()
  await kiosk.getByRole('link', { name: 'Sign in' }).first().waitFor()

  await signIn(kiosk, served.url, 'Samir Ali')
  await says(kiosk, 'Lesson 1 of 7')
  expect(await notice(kiosk, 'resumed').count()).toBe(0)
  await next(kiosk)
  await savingSays(kiosk, 'Recorded')
  const home = await learner('Tomos Reed')
  await says(home, 'You were at lesson 3')
  const phone = await learner('Samir Ali')
  await says(phone, 'You were at lesson 2')
})

test('progress made before the sign-in is added only after its learner says that it was theirs', async () => {
  const page = await device()
  await page.goto(`${served.url}/cy${course}`)
  await page.goto(served.url + course)
  await says(page, 'Lesson 1 of 7')
  for (let n = 0; n < 6; n++) await next(page)
  await savingSays(page, 'Saved on this device only')
  await signIn(page, served.url, 'Ceri Morgan')
  await says(
    page,
    'Progress was made on this device before you signed in (6 of 7 done). Was that you?',
  )
  expect(await page.locator('[data-contents] .is-done').count()).toBeLessThan(6)
  await page.getByRole('button', { name: 'It was me' }).click()
  await expect.poll(() => page.locator('[data-contents] .is-done').count()).toBe(6)
  await savingSays(page, 'Recorded')
  expect(await notice(page, 'found').count()).toBe(0)
})

test('a test is failed, tried again and passed; the result cites rules, and the licence has its days', async () => {
  const page = await learner('Ceri Morgan')
  await says(page, 'Lesson 1 of 7')
  for (let lesson = 1; lesson <= 7; lesson++) await next(page)
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'There is a problem')
  expect(await page.locator('.govuk-error-summary a').count()).toBe(12)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getBoundingClientRect().top))
    .toBeGreaterThan(0)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
  await answerTest(page, wrong)
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'You did not pass this time')
  await says(page, '0 of 12 right (0 per cent). You need 80 per cent.')
  await page.getByRole('button', { name: 'Try again with new questions' }).click()
  await page.getByRole('button', { name: 'Hand in the test' }).waitFor()
  await answerTest(page, right)
  await served.stop()
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await says(page, 'Handed in, waiting to be marked')
  await served.start()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await says(page, 'You passed')
  await says(page, '12 of 12 right (100 per cent).')
  await says(page, /Your licence to post is valid from .* 2026 and lapses on .* 2028/)
  await says(page, 'You have completed this course. It is on your record.')
  const rule = await page.locator('.mh-result__questions a').first().getAttribute('href')
  const cited = await page.request.get(served.url + rule)
  expect(await cited.text()).toContain(`id="${rule?.split('#')[1]}"`)
  await page.goto(`${served.url}/my-learning/`)
  await says(page, /You have a licence to post\. It was issued on/)
  await says(page, /Test 1: not passed, 0 per cent/)
  await says(page, /Test 2: passed with 100 per cent/)
})

test('answers to a test are kept as one goes, and it can be taken while the endpoint is away', async () => {
  const page = await learner('Nia Prys')
  await page.goto(`${served.url}${course}#test`)
  await page.reload()
  await page.locator('[data-test] fieldset').first().waitFor()
  await served.stop()
  await page.locator('[data-test] input').first().check()
  await savingSays(page, 'Waiting to send. Saved on this device')
  await served.start()
  await page.reload()
  await page.locator('[data-test] fieldset').first().waitFor()
  expect(await page.locator('[data-test] input').first().isChecked()).toBe(true)
})

test('when another device has gone on, the tab says where, once one comes back to it', async () => {
  const desk = await learner('Gwen Howells')
  await next(desk)
  await savingSays(desk, 'Recorded')
  const phone = await learner('Gwen Howells')
  await says(phone, 'You were at lesson 2')
  await next(phone)
  await next(phone)
  await savingSays(phone, 'Recorded')
  await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await says(desk, 'You have gone on with this course on another device: lesson 4')
  await desk.getByRole('button', { name: 'Go there' }).click()
  await says(desk, 'Lesson 4 of 7')
  await next(desk)
  await savingSays(desk, 'Recorded')
  const third = await learner('Gwen Howells')
  await says(third, 'You were at lesson 5')
})

test('while the endpoint is away a page that is loaded goes on as the last learner of the device', async () => {
  const page = await learner('Ceri Morgan')
  await next(page)
  await savingSays(page, 'Recorded')
  await page.route('**/lms/**', (route) => route.abort())
  await page.reload()
  await says(page, 'You go on as Ceri Morgan, who signed in here last.')
  await says(page, 'Lesson 2 of 7')
  await next(page)
  await savingSays(page, 'Waiting to send. Saved on this device')
  await page.unroute('**/lms/**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await savingSays(page, 'Recorded')
  await expect.poll(() => notice(page, 'who').count()).toBe(0)
})

test('a step that the endpoint refuses is told, and the ones behind it are recorded', async () => {
  const page = await learner('Samir Ali')
  let spoilt = ''
  await page.route('**/lms/commits', async (route) => {
    const body = route.request().postDataJSON()
    spoilt ||= body.commits[0].id
    for (const commit of body.commits) if (commit.id === spoilt) commit.sco = 'no-such-part'
    await route.continue({ postData: JSON.stringify(body) })
  })
  await next(page)
  await savingSays(page, 'Something you did was not recorded: The course has no such part.')
  await next(page)
  await expect.poll(() => page.evaluate(() => localStorage['moothall-waiting'])).toBeUndefined()
  const phone = await learner('Samir Ali')
  await expect.poll(() => phone.locator('[data-contents] .is-done').count()).toBe(2)
})
