import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { loadSite } from '../../../src/site/load.ts'
import { startBrowser } from '../../support/browser.ts'
import { courseIn, next, readOn, says, takeTest } from '../../support/lms/learner.ts'
import { openedPackage } from '../../support/lms/opened.ts'
import { type Cmi, type ScormLms, scormLms, type Way } from '../../support/lms/scorm.ts'

const site = inject('sampleSite')
const { courses } = (await loadSite(site)).site!
const { course } = courses.find((each) => each.course.id === 'licence-to-post')!

let browser: Browser
let lms: ScormLms
let context: BrowserContext
beforeAll(async () => {
  browser = await startBrowser()
})
afterEach(async () => {
  await context?.close()
  await lms?.close()
})
afterAll(() => browser.close())

async function start(way: Way, url = lms.start(way)) {
  await context?.close()
  context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(url)
  const shown = await courseIn(page, way)
  // What a learner closes: the window that the LMS opened, or the LMS itself with the course in it.
  const close = () => ('close' in shown ? shown.close() : page.close())
  return { page, shown, close }
}

const versions = [
  { version: '1.2' as const, file: 'licence-to-post-scorm12.zip' },
  { version: '2004' as const, file: 'licence-to-post-scorm2004.zip' },
]

describe.each(versions)('SCORM $version', ({ version, file }) => {
  const opened = () => openedPackage(join(site, 'packages', file))

  test.each(['frame', 'nested', 'popup'] as const)(
    'in a %s: left without warning in lesson 2, resumed, failed, left, taken again and passed',
    async (way) => {
      lms = await scormLms(version, opened())
      const first = await start(way)
      await says(first.shown, 'Lesson 1 of 7')
      await next(first.shown)
      await says(first.shown, 'Lesson 2 of 7')
      await says(first.shown, 'Saved by your learning system')
      await first.page.context().close()
      expect(statusOf(lms.cmi())).toEqual(version === '1.2' ? 'incomplete' : 'incomplete unknown')

      const second = await start(way)
      await says(second.shown, 'You were at lesson 2')
      await readOn(second.shown)
      await takeTest(second.shown, course.questions, false)
      await says(second.shown, 'You did not pass this time')
      expect(statusOf(lms.cmi())).toEqual(version === '1.2' ? 'failed' : 'incomplete failed')
      expect(scoreOf(lms.cmi())).toBeLessThan(80)
      await second.page.context().close()

      const third = await start(way)
      await third.shown.getByRole('button', { name: 'Try again with new questions' }).click()
      await takeTest(third.shown, course.questions, true)
      await says(third.shown, 'You passed')
      await says(third.shown, 'You have completed this course.')
      await says(third.shown, 'Saved by your learning system')
      expect(statusOf(lms.cmi())).toEqual(version === '1.2' ? 'passed' : 'completed passed')
      expect(scoreOf(lms.cmi())).toBe(100)
      expect(rows(lms.cmi(), 'interactions')).toHaveLength(24)
      expect(rows(lms.cmi(), 'objectives')).toHaveLength(7)
      expect(lms.time()).toBeGreaterThan(0.5)
      expect(lms.calls()).toBeGreaterThan(50)
      await third.close()
      await expect.poll(() => lms.ended(), { timeout: 10_000 }).toBe(true)

      const fourth = await start(way)
      await says(fourth.shown, 'Your learning system has this course as completed.')
      await next(fourth.shown)
      await says(fourth.shown, 'Lesson 2 of 7')
      expect(statusOf(lms.cmi())).toEqual(version === '1.2' ? 'passed' : 'completed passed')
      expect(scoreOf(lms.cmi())).toBe(100)
      expect(lms.errors()).toEqual([])
    },
  )
})

function statusOf(cmi: Cmi): string {
  const core = cmi['core'] as Cmi | undefined
  return core
    ? String(core['lesson_status'])
    : `${cmi['completion_status']} ${cmi['success_status']}`
}

function scoreOf(cmi: Cmi): number {
  const score = ((cmi['core'] as Cmi | undefined) ?? cmi)['score'] as Cmi
  return Number(score['raw'])
}

const rows = (cmi: Cmi, name: string): unknown[] =>
  Object.values(
    (cmi[name] as { childArray?: unknown[] })?.childArray ?? (cmi[name] as object) ?? [],
  )
