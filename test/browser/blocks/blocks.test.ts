import { readFileSync } from 'node:fs'
import { appendFile, cp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../../src/cli/building/build.ts'
import { ownFolder } from '../../../src/cli/options.ts'
import { silentProgress } from '../../../src/cli/progress.ts'
import type { Day } from '../../../src/model/day.ts'
import { startBrowser } from '../../support/browser.ts'
import { next, savingSays, signIn } from '../../support/player/learner.ts'
import { runCli } from '../../support/run-cli.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const fixtures = join(ownFolder, 'test/fixtures')
const course = '/learn/blocks/'
const site = join(ownFolder, 'var/test/blocks')

let served: Served
let browser: Browser
const contexts: BrowserContext[] = []
beforeAll(async () => {
  await rm(site, { recursive: true, force: true })
  await cp(join(fixtures, 'sites/small'), site, { recursive: true })
  await cp(join(fixtures, 'courses/blocks'), join(site, 'courses/blocks'), { recursive: true })
  await appendFile(
    join(site, 'moothall.yaml'),
    'endpoint: { development_people: [{ id: ceri, name: Ceri Morgan }] }\n',
  )
  await runCli(['courses', 'new', 'fire-safety', '--site', site, '--today', '2026-11-22'])
  await buildSite({ site, today: '2026-11-22' as Day, lenient: false }, silentProgress)
  served = await serveSample(site)
  browser = await startBrowser()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await served?.remove()
})

/** A page of its own, with everything that went wrong on it and every address that it asked for. */
async function visitor(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  return { page, faults, asked }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run('main', {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

test('without JavaScript every block is a document: tabs under their headings, each step of a scenario, the transcript', async () => {
  const { page } = await visitor({ javaScriptEnabled: false })
  await page.goto(served.url + course)
  expect(await page.locator('.mh-tab h3:visible').allTextContents()).toEqual([
    'In summer',
    'In winter',
    'On Sundays',
  ])
  expect(await page.locator('.mh-scenario__step:visible').count()).toBe(3)
  await page.getByText('Read what is said and shown').click()
  expect(await page.getByText('A flag goes up a mast.').isVisible()).toBe(true)
  await page.locator('summary', { hasText: 'Say that it is in the hall' }).click()
  await page
    .getByRole('link', { name: /^See what happens next.*Say that it is in the hall$/ })
    .click()
  expect(new URL(page.url()).hash).toBe('#step-market-hall')
  expect(await page.getByRole('button', { name: 'Start the scenario again' }).count()).toBe(0)
})

/** Opens what can be opened, one after the other: a choice of a scenario hides those that were not made. */
const openAll = (page: Page) =>
  page.evaluate(async () => {
    for (const summary of document.querySelectorAll('summary')) {
      const details = summary.closest('details')
      if (!details || details.open || !summary.checkVisibility()) continue
      const toggled = new Promise((resolve) =>
        details.addEventListener('toggle', resolve, { once: true }),
      )
      summary.click()
      await toggled
    }
  })

test.each(['/learn/blocks/', '/cy/learn/blocks/'])(
  '%s is clean under axe in every state, and 320 px wide',
  async (path) => {
    const { page, faults } = await visitor({ viewport: { width: 320, height: 640 } })
    await page.goto(served.url + path)
    await page.locator('[role=tab]').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator('[role=tab]').nth(1).click()
    await openAll(page)
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.goto(`${served.url}${path}#talking`)
    await page.locator('textarea').first().waitFor()
    expect(await violations(page)).toEqual([])
    await openAll(page)
    await page.locator('[data-text]').fill('x'.repeat(50))
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    expect(faults).toEqual([])
  },
)

test('a video is not fetched before it is played, and then it has its captions', async () => {
  const { page, asked, faults } = await visitor()
  await page.goto(served.url + course)
  const video = page.locator('video')
  await video.scrollIntoViewIfNeeded()
  expect(asked.filter((url) => url.endsWith('.webm'))).toEqual([])
  expect(await video.evaluate((each: HTMLVideoElement) => each.autoplay)).toBe(false)
  await video.evaluate((each: HTMLVideoElement) => {
    each.muted = true
    return each.play()
  })
  await page.waitForFunction(() => document.querySelector('track')?.track.cues?.[0]?.endTime === 1)
  expect(asked.filter((url) => url.endsWith('.webm')).length).toBeGreaterThan(0)
  expect(faults).toEqual([])
})

test('a picture has its size, so that nothing jumps, and its alternative text', async () => {
  const { page } = await visitor()
  await page.goto(served.url + course)
  const picture = page.getByRole('img', { name: 'The town hall with its flag out' })
  expect(await picture.getAttribute('width')).toMatch(/^\d+$/)
  expect(await picture.getAttribute('src')).toMatch(
    /^\/learn\/blocks\/media\/hall\.[0-9a-f]{10}\.svg$/,
  )
})

test('tabs go by the keyboard: arrows round the row, Home, End, and Tab into what is shown', async () => {
  const { page } = await visitor()
  await page.goto(served.url + course)
  await page.getByRole('tab', { name: 'In summer' }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toBe('On Sundays')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe('In winter')
  expect(await page.getByRole('tabpanel').count()).toBe(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toContain('There is none.')
})

test('a scenario goes on where a choice leads, by keyboard alone, and can be started again', async () => {
  const { page } = await visitor()
  await page.goto(`${served.url}${course}#talking`)
  expect(await page.locator('.mh-scenario__step:visible').count()).toBe(1)
  await page.locator('summary', { hasText: 'Say nothing' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('#step-market-angry:visible').waitFor()
  expect(await page.locator('#step-market-hall').isVisible()).toBe(false)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-market-angry')
  await page.locator('summary', { hasText: 'Say that it is in the hall' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('#step-market-hall:visible').waitFor()
  expect(await page.locator('#step-market-angry').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Start the scenario again' }).press('Enter')
  expect(await page.locator('.mh-scenario__step:visible').count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-market-rain')
})

test('what is chosen and composed is on the record, and is there again on another device', async () => {
  const { page: kiosk } = await visitor()
  await signIn(kiosk, served.url, 'Ceri Morgan', `${course}#talking`)
  await kiosk.goto(`${served.url}${course}#talking`)
  await kiosk.locator('summary', { hasText: 'Say nothing' }).click()
  await kiosk
    .getByRole('textbox', { name: 'Your answer to Rhian Bevan' })
    .fill('It opens at 10, Rhian.')
  await kiosk.getByLabel('Alternative text for the picture').fill('An open door')
  await kiosk.getByLabel('It says when').check()
  await kiosk.getByText('Compare with an answer').click()
  expect(await kiosk.getByText('What you write is kept with your progress').isVisible()).toBe(true)
  await savingSays(kiosk, 'Recorded')
  const { page: phone } = await visitor()
  await signIn(phone, served.url, 'Ceri Morgan', course)
  await phone.goto(`${served.url}${course}#talking`)
  await phone.locator('#step-market-angry:visible').waitFor()
  expect(await phone.locator('[data-text]').inputValue()).toBe('It opens at 10, Rhian.')
  expect(await phone.locator('[data-alt]').inputValue()).toBe('An open door')
  expect(await phone.getByLabel('It says when').isChecked()).toBe(true)
  expect(await phone.getByLabel('It is friendly').isChecked()).toBe(false)
})

test('a composition says what is left while one writes, and tells a screen reader when one pauses', async () => {
  const { page } = await visitor()
  await page.goto(`${served.url}${course}#talking`)
  const text = page.locator('[data-text]')
  await text.pressSequentially('Hello 👋🏽')
  expect(await page.locator('[data-count]').textContent()).toBe('33 characters left')
  expect(await page.locator('[data-count-status]').textContent()).toBe('')
  await page
    .locator('[data-count-status]', { hasText: '33 characters left' })
    .waitFor({ state: 'attached' })
  await text.fill('x'.repeat(45))
  expect(await page.locator('[data-count]').textContent()).toBe('5 characters too many')
  expect(await text.inputValue()).toHaveLength(45)
})

test('on paper every tab, every step, every answer and the transcript are there', async () => {
  const { page } = await visitor()
  await page.goto(served.url + course)
  await page.locator('[role=tab]').first().waitFor()
  await next(page)
  await page.emulateMedia({ media: 'print' })
  for (const text of [
    'There is none.',
    'On Sundays',
    'Because it is market day.',
    'A woman says',
    'They are less so.',
    'Good morning, Rhian.',
  ]) {
    const height = await page
      .locator('.mh-course__lessons')
      .getByText(text)
      .last()
      .evaluate((each) => each.getBoundingClientRect().height)
    expect(height, text).toBeGreaterThan(0)
  }
})

test('an example post says that it is one, to the eye and to a screen reader', async () => {
  const { page } = await visitor()
  await page.goto(`${served.url}${course}#talking`)
  const post = page.getByRole('article', { name: 'Example of a post by Rhian Bevan' })
  await post.waitFor()
  expect(await post.getByText('Example, not a real post').isVisible()).toBe(true)
  expect(await post.getByRole('article', { name: 'Example of a reply by Huw' }).count()).toBe(1)
})

test('a course that was just started is built, shown and clean under axe', async () => {
  const { page, faults } = await visitor()
  await page.goto(`${served.url}/learn/fire-safety/`)
  await page.getByRole('img', { name: 'A notice board with one notice on it' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(faults).toEqual([])
})
