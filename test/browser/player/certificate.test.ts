/** From the last lesson to the certificate on paper, and the administrator's page of packages. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { loadSite } from '../../../src/site/load.ts'
import { violations } from '../../support/axe.ts'
import { startBrowser } from '../../support/browser.ts'
import { rightAnswers } from '../../support/player/answer-key.ts'
import { answerTest, next, says, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
let right: (question: string) => string[]
beforeAll(async () => {
  browser = await startBrowser()
  const { site } = await loadSite(inject('sampleSite'))
  right = rightAnswers(site.courses.find(({ course }) => course.id === 'licence-to-post')!.course)
})
beforeEach(async () => {
  served = await serveSample(inject('sampleSite'))
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})
afterEach(async () => {
  await context.close()
  await served.remove()
})
afterAll(() => browser.close())

/** For a look at them by eye: `MOOTHALL_PICTURES=<folder>`. */
async function picture(name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
  const folder = process.env['MOOTHALL_PICTURES']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), await bytes())
}

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .split(/\/Type\s*\/Page\b/).length - 1

test('who has completed a course comes to a certificate of one sheet of A4, in either language, that a colleague can check', async () => {
  await signIn(page, served.url, 'Samir Ali')
  for (let lesson = 1; lesson <= 7; lesson++) await next(page)
  await answerTest(page, right)
  await page.getByRole('button', { name: 'Hand in the test' }).click()
  await page.getByRole('link', { name: 'See or print your certificate' }).click()
  await says(page, 'This certificate says that')
  await says(page, 'Samir Ali')
  expect(await violations(page)).toEqual([])
  const number = await page.locator('dd').first().innerText()
  expect(number).toMatch(/^(\w{4}-){3}\w{4}$/)
  await picture('certificate.png', () => page.screenshot({ fullPage: true }))
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(pdf)).toBe(1)
  await picture('certificate.pdf', async () => pdf)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 673, height: 1001 })
  await picture('certificate-print.png', () => page.screenshot({ fullPage: true }))
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.getByRole('link', { name: 'Cymraeg' }).click()
  await says(page, "Mae'r dystysgrif hon yn dweud bod")
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 673, height: 1001 })
  await picture('tystysgrif.png', () => page.screenshot({ fullPage: true }))
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 900 })
  const welsh = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(welsh)).toBe(1)
  await picture('tystysgrif.pdf', async () => welsh)

  await page.goto(`${served.url}/my-learning/`)
  const link = page.getByRole('link', { name: 'See or print your certificate (Licence to post)' })
  expect(await link.getAttribute('href')).toBe(`/lms/certificates/${number}`)

  await signIn(page, served.url, 'Ceri Morgan', '/my-learning/')
  await page.getByRole('link', { name: 'Check a certificate' }).click()
  await page.getByLabel('Number').fill(number.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('Name on the certificate').fill('samir ali')
  await page.getByRole('button', { name: 'Check' }).click()
  await says(page, 'This certificate is on record')
  await says(page, 'The name is the one on record.')
  expect(await page.locator('dl').innerText()).not.toContain('Samir')
  expect(await violations(page)).toEqual([])
  await picture('check.png', () => page.screenshot({ fullPage: true }))
  await page.getByLabel('Number').fill('7')
  await page.getByRole('button', { name: 'Check' }).click()
  await says(page, 'There is a problem')
  expect(await violations(page)).toEqual([])
})

test('a number that is in the address leads through the sign-in back to it', async () => {
  await page.goto(`${served.url}/lms/certificates/0000-0000-0000-0000?language=cy`)
  await says(page, 'Mewngofnodwch yn gyntaf')
  await page.locator('main').getByRole('link', { name: 'Mewngofnodi' }).click()
  await page.getByRole('button', { name: /fel Ceri Morgan|as Ceri Morgan/ }).click()
  await page.waitForURL(/certificates\/0000-0000-0000-0000/)
  await says(page, "Nid yw'r dystysgrif hon ar gofnod")
})

test('the administrator downloads a package of the build, and everybody else is told who may', async () => {
  await signIn(page, served.url, 'Ceri Morgan', '/lms/packages/')
  await says(page, 'This page is for the administrator of the learning system.')
  expect(await violations(page)).toEqual([])
  await signIn(page, served.url, 'Tomos Reed', '/lms/packages/')
  await says(page, 'Packages for other learning systems')
  expect(await violations(page)).toEqual([])
  await picture('packages.png', () => page.screenshot({ fullPage: true }))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download Licence to post, SCORM 1.2' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('licence-to-post-scorm12.zip')
})
