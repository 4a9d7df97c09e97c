/** Each type of question in a real page: fresh, with errors, wrong and right; kept, restored, and by keyboard alone. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { answerQuestion } from '../../support/player/answering.ts'
import { buildEveryType, everyTypeKey } from '../../support/player/every-type.ts'
import { type Keyboard, keyboardOn } from '../../support/player/keyboard.ts'
import { savingSays, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const course = '/learn/every-type/'
const wrong: Record<string, string[]> = {
  't-single': ['b'],
  't-multiple': ['c'],
  't-true': ['b'],
  't-picture': ['b'],
  't-matching': ['bins=nobody', 'books=libraries'],
  't-ordering': ['speak', 'listen', 'think'],
  't-gap': ['number=one', 'role=deputy'],
  't-text': ['my sister'],
  't-number': ['12'],
  't-scenario': ['rumour=b', 'reply=b'],
  't-likert': ['a'],
}
const partly: Record<string, string[]> = {
  ...everyTypeKey,
  't-multiple': ['a'],
  't-matching': wrong['t-matching']!,
  't-ordering': wrong['t-ordering']!,
  't-gap': wrong['t-gap']!,
  't-scenario': wrong['t-scenario']!,
}
const types = Object.keys(everyTypeKey)

let site: string
let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
let keyboard: Keyboard
let faults: string[]
beforeAll(async () => {
  site = await buildEveryType()
  browser = await startBrowser()
})
beforeEach(async () => {
  served = await serveSample(site)
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  keyboard = keyboardOn(page)
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
})
afterEach(async () => {
  await context.close()
  await served.remove()
})
afterAll(() => browser.close())

const box = (id: string): Locator => page.locator(`[data-test] [data-question="${id}"]`)

async function openTest(): Promise<void> {
  await signIn(page, served.url, 'Anna Lewis', course)
  await page.goto(`${served.url}${course}#test`)
  await page.reload()
  await box('t-single').waitFor()
}

async function answerAll(answers: Record<string, string[]>): Promise<void> {
  for (const id of types) await answerQuestion(box(id), answers[id]!)
}

const handIn = () => page.getByRole('button', { name: 'Hand in the test' }).click()
const reviewOf = (stem: string): Locator =>
  page.locator('.mh-result__questions > li', { hasText: stem })

test('every type is clean under axe when it is fresh, with errors, wrong and right', async () => {
  await openTest()
  expect(await box('t-picture').locator('img').first().evaluate(isLoaded)).toBe(true)
  expect(await violations(page)).toEqual([])
  await handIn()
  await says(page, 'There is a problem')
  // An opinion may be left out.
  expect(await page.locator('.govuk-error-summary a').count()).toBe(types.length - 1)
  expect(await violations(page)).toEqual([])
  await answerAll(wrong)
  await handIn()
  await says(page, 'You did not pass this time')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Try again with new questions' }).click()
  await box('t-single').waitFor()
  await answerAll(everyTypeKey)
  await handIn()
  await says(page, 'You passed')
  await says(page, '10 of 10 right (100 per cent)')
  expect(await violations(page)).toEqual([])
  expect(faults).toEqual([])
})

const isLoaded = (image: Element) => (image as HTMLImageElement).naturalWidth > 0

test('partly right answers are clean under axe, and are told as what they are', async () => {
  await openTest()
  await answerAll(partly)
  await handIn()
  await says(page, 'Your answers')
  expect(await violations(page)).toEqual([])
  const told = await reviewOf('Which are several?').innerText()
  expect(told).toContain('Right so far, but not all (50 per cent)')
  expect(told).toContain('Some are.')
  expect(await reviewOf('Who deals with what?').innerText()).toContain('Partly right (50 per cent)')
})

test('on the Welsh page, what has no translation is marked as English, before and after marking', async () => {
  await signIn(page, served.url, 'Anna Lewis', '/guidelines/')
  await page.goto(`${served.url}/cy${course}#test`)
  await box('t-single').waitFor()
  const english = () =>
    page.locator('[data-test]').evaluate((test) => {
      // Every text of the bank is English: what is not within `lang="en"` must be the interface's own.
      const walker = document.createTreeWalker(test, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'cy')
          found.push(node.textContent ?? '')
      return found.join(' ')
    })
  for (const text of ['Which is one?', 'That', 'Bins', 'The libraries', 'Listen', 'accounts'])
    expect(await english()).not.toContain(text)
  expect(await violations(page)).toEqual([])
  await answerAll(wrong)
  await page.getByRole('button', { name: "Cyflwyno'r prawf" }).click()
  await page.locator('.mh-result__questions').waitFor()
  for (const text of ['Which is one?', 'Not that.', 'Bins', 'The libraries'])
    expect(await english()).not.toContain(text)
  expect(await violations(page)).toEqual([])
})

test('after marking, each type tells what was answered, how it was marked, and why', async () => {
  await openTest()
  await answerAll(wrong)
  await handIn()
  await says(page, 'Your answers')
  const texts: Record<string, string[]> = {
    'Which is one?': ['Wrong', 'You chose: That', 'Not that.'],
    'Which poster can be read?': ['Wrong', 'You chose: Twelve lines of small print'],
    'Who deals with what?': ['Partly right (50 per cent)', 'Bins: Nobody', 'Books: The libraries'],
    'In which order?': ['Wrong', 'Your order:', 'Listen and think first.'],
    'Fill in what is missing.': ['Partly right (50 per cent)', 'An account has one managers'],
    'Whom do you ask?': ['Wrong', 'You wrote: my sister', 'Ask the communications team.'],
    'How long is a working day?': ['Wrong', 'You wrote: 12 hours'],
    'What do you do?': ['Partly right (75 per cent)', 'You chose: Write a new post'],
    'I know whom to ask.': ['Your view. It does not count for your score.'],
  }
  for (const [stem, lines] of Object.entries(texts)) {
    const told = await reviewOf(stem).innerText()
    for (const line of lines) expect(told).toContain(line)
  }
  const rule = reviewOf('Which is one?').getByRole('link', { name: 'Read the rule (Personal use)' })
  expect(await rule.getAttribute('href')).toBe('/guidelines/personal-use/#personal-1')
})

test('what is answered is kept, and is there again after the page was closed', async () => {
  await openTest()
  await answerAll(everyTypeKey)
  await box('t-ordering').locator('select').first().focus()
  await savingSays(page, 'Recorded')
  await page.reload()
  await box('t-single').waitFor()
  for (const id of ['t-matching', 't-ordering', 't-gap', 't-text', 't-number', 't-scenario'])
    expect(await valuesOf(id), id).not.toContain('')
  await handIn()
  await says(page, '10 of 10 right (100 per cent)')
})

const valuesOf = (id: string): Promise<string[]> =>
  box(id)
    .locator('select, input')
    .evaluateAll((controls) => controls.map((each) => (each as HTMLInputElement).value))

test('an answer that is begun says what it lacks, and the link leads to the first control without a value', async () => {
  await openTest()
  await answerQuestion(box('t-matching'), ['bins=waste'])
  await answerQuestion(box('t-number'), ['seven'])
  await answerQuestion(box('t-scenario'), ['rumour=b'])
  await handIn()
  const link = (name: RegExp) => page.locator('.govuk-error-summary').getByRole('link', { name })
  const numberOf = async (id: string) => (await stemOf(id)).split('.')[0]
  await link(new RegExp(`^Finish question ${await numberOf('t-matching')}$`)).click()
  expect(await focused()).toBe('question-t-matching-books')
  await link(/^Write a number for question \d+, such as 12 or 7\.5$/).click()
  expect(await focused()).toBe('question-t-number')
  await link(new RegExp(`^Finish question ${await numberOf('t-scenario')}$`)).click()
  expect(await focused()).toBe('question-t-scenario-reply-1')
})

const stemOf = (id: string): Promise<string> => box(id).locator('legend, label').first().innerText()
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

test('two items cannot have one place: the other one gets the place that became free, and it is said', async () => {
  await openTest()
  await answerQuestion(box('t-ordering'), ['listen', 'think', 'speak'])
  await page.locator('[id="question-t-ordering-speak"]').selectOption('1')
  expect(await page.locator('[id="question-t-ordering-listen"]').inputValue()).toBe('3')
  expect(await box('t-ordering').getByRole('status').innerText()).toBe(
    '"Listen" is now in place 3.',
  )
})

test('whoever changes an earlier decision of a scenario goes on from there', async () => {
  await openTest()
  await answerQuestion(box('t-scenario'), ['rumour=b', 'reply=b'])
  await answerQuestion(box('t-scenario'), ['rumour=a'])
  expect(await box('t-scenario').locator('fieldset fieldset').count()).toBe(1)
  expect(await box('t-scenario').getByRole('status').innerText()).toBe('The situation ends here.')
})

test('errors, a wrong result, the review and another try are all gone through by keyboard alone', async () => {
  await openTest()
  await page.locator('#test').focus()
  await keyboard.tabTo('Hand in the test')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className))
    .toBe('govuk-error-summary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await keyboard.here()).question).not.toBe('')
  await page.locator('#test').focus()
  await keyboard.answerAll(wrong)
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('You did not pass this time')
  await keyboard.tabTo('Try again with new questions')
  await page.keyboard.press('Enter')
  await box('t-single').waitFor()
  expect((await keyboard.here()).text).not.toBe('')
  await page.locator('#test').focus()
  await keyboard.answerAll(everyTypeKey)
  await page.keyboard.press('Enter')
  await says(page, '10 of 10 right (100 per cent)')
})

test('a whole test is answered and passed by keyboard alone, and every control is at least 24 pixels high', async () => {
  await openTest()
  await page.locator('#test').focus()
  const sizes: number[] = []
  const reached = new Set<string>()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const { id, question, height, text } = await keyboard.here()
    if (text === 'Hand in the test') break
    sizes.push(height)
    reached.add(question)
    await keyboard.answer(question, id, everyTypeKey[question] ?? [])
  }
  expect([...reached].sort()).toEqual([...types].sort())
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  await page.keyboard.press('Enter')
  await says(page, '10 of 10 right (100 per cent)')
})
