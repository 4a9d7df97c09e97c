/** What can go wrong round a packaged course: no LMS, one that refuses, one on another origin, and a killed browser. */
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { loadSite } from '../../../src/site/load.ts'
import { newProfile, startBrowser, startProfile } from '../../support/browser.ts'
import { courseIn, next, readOn, says, takeTest } from '../../support/lms/learner.ts'
import { listening } from '../../support/lms/listening.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import { type Cmi, type ScormLms, scormLms } from '../../support/lms/scorm.ts'
import { kill } from '../../support/player/learner.ts'

const site = inject('sampleSite')
const zip = (format: string) => join(site, `packages/licence-to-post-${format}.zip`)
const { courses } = (await loadSite(site)).site!
const { course } = courses.find((each) => each.course.id === 'licence-to-post')!

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let context: BrowserContext
let lms: ScormLms
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  context = await browser.newContext()
  lms = await scormLms('1.2', openedPackage(zip('scorm12')))
})
afterEach(async () => {
  await context.close()
  await lms.close()
})
afterAll(() => browser.close())

async function at(url: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(url)
  return page
}

test('without an API it says that nothing is recorded, and the course can be read and its test tried', async () => {
  const shown = await courseIn(await at(lms.startWithoutApi()), 'frame')
  await says(shown, 'No learning system was found, so nothing is recorded.')
  await readOn(shown)
  await takeTest(shown, course.questions, true)
  await says(shown, 'You passed')
  expect(await shown.locator('[data-saving]').textContent()).toBe('')
})

test('an LMS on another origin, whose windows cannot be read, is passed over without an error', async () => {
  const elsewhere = await listening(async () => ({
    type: 'text/html',
    body: `<!doctype html><title>A portal</title><iframe title="course" src="${lms.url}/content/index.html"></iframe>`,
  }))
  const page = await at('about:blank')
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(elsewhere.url)
  await says(await courseIn(page, 'frame'), 'No learning system was found')
  expect(errors).toEqual([])
  await elsewhere.close()
})

test('an LMS inside a portal of another origin is found', async () => {
  const portal = await listening(async () => ({
    type: 'text/html',
    body: `<!doctype html><title>A portal</title><iframe title="LMS" src="${lms.start('frame').replaceAll('&', '&amp;')}" style="width:100%;height:90vh"></iframe>`,
  }))
  const shown = await courseIn(await at(portal.url), 'nested')
  await says(shown, 'Saved by your learning system')
  await portal.close()
})

test.each([
  ['LMSInitialize', 'Your learning system did not let the course begin'],
  ['LMSCommit', 'Your learning system did not accept your last step: no reason given'],
  ['cmi.suspend_data', 'Your learning system did not accept your last step: cmi.suspend_data'],
])('an LMS that answers "false" to %s is not said to have saved anything', async (call, said) => {
  const shown = await courseIn(await at(lms.startRefusing(call)), 'frame')
  await says(shown, said)
  await next(shown)
  await says(shown, 'Lesson 2 of 7')
  expect(await shown.getByText('Saved by your learning system').count()).toBe(0)
})

test('a browser killed in lesson 3 loses nothing that the page called saved', async () => {
  const profile = await newProfile()
  const killed = await startProfile(profile)
  const page = await killed.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(lms.start('frame'))
  const shown = await courseIn(page, 'frame')
  await next(shown)
  await next(shown)
  await says(shown, 'Lesson 3 of 7')
  await says(shown, 'Saved by your learning system')
  await kill(killed)
  const again = await courseIn(await at(lms.start('frame')), 'frame')
  await says(again, 'You were at lesson 3')
  expect((lms.cmi()['core'] as Cmi)['entry']).toBe('resume')
  await rm(profile, { recursive: true, force: true })
})

test('a learner changes the language in the middle, stays where they are, and finds it again next time', async () => {
  const first = await at(lms.start('frame'))
  const shown = await courseIn(first, 'frame')
  await next(shown)
  await shown.getByRole('button', { name: 'Cymraeg' }).click()
  await says(shown, 'Gwers 2 o 7')
  expect(await shown.evaluate(() => document.documentElement.lang)).toBe('cy')
  expect(await shown.evaluate(() => document.activeElement?.textContent)).toBe('English')
  await shown.getByRole('button', { name: 'Nesaf' }).click()
  await says(shown, "Wedi'i gadw gan eich system ddysgu")
  await first.close()
  const again = await courseIn(await at(lms.start('frame')), 'frame')
  await says(again, 'Gwers 3 o 7')
})

test('the web package keeps the place in the browser, and says that it is on no record', async () => {
  const opened = openedPackage(zip('web'))
  const web = await listening(async (_, path) => ({ file: path.slice(1), from: opened }))
  const page = await at(`${web.url}/index.html`)
  await says(page, 'This copy of the course keeps your place in this browser only.')
  await next(page)
  await says(page, 'Saved in this browser only')
  await page.close()
  await says(await at(`${web.url}/index.html`), 'You were at lesson 2')
  await web.close()
})

test('opened from a folder, without any server, it runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-web-'))
  for (const [path, bytes] of openedPackage(zip('web'))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const page = await at(pathToFileURL(join(folder, 'index.html')).href)
  await next(page)
  await says(page, 'Lesson 2 of 7')
  const header = page.locator('.mh-package__header')
  expect(await header.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(18, 64, 58)',
  )
  await rm(folder, { recursive: true, force: true })
})

test.each(['en', 'cy'])(
  'in %s every state is clean under axe, in the frame of an LMS',
  async (language) => {
    const page = await at(lms.start('frame'))
    const shown = await courseIn(page, 'frame')
    const violations = () =>
      shown.evaluate(async () => {
        const axe = Reflect.get(window, 'axe') as {
          run(): Promise<{ violations: { id: string }[] }>
        }
        return (await axe.run()).violations.map(({ id }) => id)
      })
    if (language === 'cy') await shown.getByRole('button', { name: 'Cymraeg' }).click()
    await next(shown)
    await shown.evaluate(axe)
    expect(await violations()).toEqual([])
    await readOn(shown)
    expect(await violations()).toEqual([])
    await takeTest(shown, course.questions, false)
    expect(await violations()).toEqual([])
  },
)

test('without JavaScript the whole course can be read', async () => {
  const opened = openedPackage(zip('web'))
  const web = await listening(async (_, path) => ({ file: path.slice(1), from: opened }))
  await context.close()
  context = await browser.newContext({ javaScriptEnabled: false })
  const page = await at(`${web.url}/index.html`)
  expect(await page.locator('[data-lesson] h2:visible').count()).toBe(8)
  expect(await page.locator('[data-lesson="test"] noscript').textContent()).toContain(
    'The test needs JavaScript.',
  )
  await web.close()
})
