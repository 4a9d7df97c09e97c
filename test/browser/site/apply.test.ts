import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { buildSite } from '#cli/building/build.ts'
import { silentProgress } from '#cli/progress.ts'
import { dayOf } from '#model/day.ts'
import { violations } from '../../support/axe.ts'
import { runCli } from '../../support/run-cli.ts'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()
const goal = 'Drivers hear of a closed road before they set out.'

async function opened(options: Parameters<typeof sample.browser.newContext>[0] = {}) {
  const context = await sample.browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { context, page }
}

async function signedIn(
  person: string,
  options = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await opened(options)
  await page.goto(`${sample.url}/lms/sign-in`)
  await page.getByRole('button', { name: person }).click()
  await page.waitForURL(`${sample.url}/`)
  return { context, page }
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

async function fillLicence(page: Page): Promise<void> {
  await page.getByLabel('Which goal of the council').fill(goal)
  await page.getByLabel('Facebook').check()
  await page.getByLabel('English', { exact: true }).check()
  const wording = page.getByLabel('What should your job description')
  if (await wording.isVisible()) await wording.fill('Tells drivers about the roads.')
}

async function decide(person: string, address: string, choice: string, reason = ''): Promise<void> {
  const { page } = await signedIn(person, { javaScriptEnabled: false })
  await page.goto(address)
  await page.getByLabel(choice).check()
  await page.getByLabel('Reason').fill(reason)
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await page.waitForLoadState()
}

test('a licence is applied for without JavaScript, agreed, decided by the champion, and entered in the register', async () => {
  const { page } = await signedIn('Samir Ali', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  })
  await page.goto(`${sample.url}/apply/licence/`)
  await fillLicence(page)
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect.poll(() => page.title()).toContain('Error: Apply for a licence')
  expect(await page.locator('.govuk-error-summary a').allInnerTexts()).toEqual(['Choose your post'])
  expect(await page.getByLabel('Which goal of the council').inputValue()).toBe(goal)
  expect(await page.getByLabel('Facebook').isChecked()).toBe(true)
  expect(await fits(page)).toBe(true)
  await page.getByLabel('Your post').selectOption({ label: 'Highways Communications Officer' })
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect.poll(() => page.locator('h1').innerText()).toBe('Application: A licence to post')
  expect(await fits(page)).toBe(true)
  const address = page.url()
  const link = await page.getByLabel('Link for the line manager').inputValue()

  await decide('Ceri Morgan', link, 'I agree')
  await decide('Nia Prys', address, 'Approve', 'A clear goal.')
  await page.reload()
  const steps = await page.locator('main ol li').allInnerTexts()
  expect(steps.map((step) => step.replace(/^.*?: /, '').split('\n')[0])).toEqual([
    'Sent (Highways Communications Officer)',
    expect.stringMatching(/^The line manager agreed \(Head of Communications\)\. By the link/),
    expect.stringMatching(/^Approved \(/),
  ])
  expect(steps[2]).toContain('Reason: A clear goal.')

  const site = mkdtempSync(join(tmpdir(), 'moothall-apply-'))
  onTestFinished(() => rmSync(site, { recursive: true }))
  for (const part of ['content', 'courses', 'public', 'moothall.yaml'])
    cpSync(join(inject('sampleSite'), part), join(site, part), { recursive: true })
  const id = new URL(address).pathname.split('/').at(-1)!
  const words = ['applications', 'approve', id, '--site', site, '--data', sample.data]
  const { code, out, err } = await runCli(words)
  expect(code).toBe(0)
  expect(err).toMatch(/^Worth a look: the applicant has not completed the course .*\n$/)
  expect(out).toMatch(/licences\.yaml: licence-\d+/)
  const register = readFileSync(join(site, 'content/registers/licences.yaml'), 'utf8')
  expect(register).toContain(`application: ${id}`)
  await page.reload()
  expect(await page.locator('.mh-state').innerText()).toBe('In the register')

  // With the next build it is on the page of the register, by post and not by name.
  await buildSite(
    { site, data: sample.data, today: dayOf(new Date()), lenient: false },
    silentProgress,
  )
  const rows = readFileSync(join(site, 'dist/licences/rows-en.json'), 'utf8')
  expect(rows).toContain('"Highways Communications Officer","Highways",["Facebook"],["English"]')
  expect(rows).not.toContain('Samir')
})

test('with JavaScript what is typed is kept, every fault is told at once, and the form is accessible', async () => {
  const { page, context } = await signedIn('Samir Ali', { viewport: { width: 360, height: 780 } })
  await page.goto(`${sample.url}/apply/account/`)
  await expect.poll(() => page.locator('[data-draft]').innerText()).toContain('kept on this device')
  const remove = page.getByRole('button', { name: 'Remove it from this device' })
  expect(await remove.isVisible()).toBe(false)
  await page.getByLabel('Which post will own').selectOption({ label: 'Elections Manager' })
  await expect
    .poll(() => page.locator('[data-post-facts]').innerText())
    .toContain('Legal Services Manager')
  expect(await remove.isVisible()).toBe(true)
  await page.getByLabel('What will it be called there?').fill('facebook.com/DyffrynOnnen/')
  await page.getByLabel('Facebook').check()
  await page.getByRole('button', { name: 'Send the application' }).click()
  const summary = page.locator('.govuk-error-summary')
  await expect.poll(() => summary.locator('a').count()).toBeGreaterThan(10)
  expect(await summary.innerText()).toContain('The council has this account already')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
  expect(await violations(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  await summary.getByRole('link', { name: 'The council has this account' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('handle')

  const again = await context.newPage()
  await again.goto(`${sample.url}/apply/account/`)
  await expect.poll(() => again.locator('[data-draft]').innerText()).toContain('typed before')
  expect(await again.getByLabel('What will it be called there?').inputValue()).toContain('Onnen/')
  await again.getByRole('button', { name: 'Remove it from this device' }).click()
  expect(await again.evaluate(() => localStorage.getItem('moothall-apply-account'))).toBeNull()
  await again.close()

  await page.goto(`${sample.url}/apply/licence/`)
  await page.getByLabel('Your post').selectOption({ label: 'Libraries Officer' })
  // Its job description has the words already.
  expect(await page.getByLabel('What should your job description').isVisible()).toBe(false)
  await fillLicence(page)
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect.poll(() => page.locator('h1').innerText()).toBe('Application: A licence to post')
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => localStorage.getItem('moothall-apply-licence'))).toBeNull()
})

test('nothing that is typed at a kiosk is kept on it', async () => {
  const { page } = await signedIn('Samir Ali')
  // The sample has no kiosk; test/endpoint/kiosk.test.ts shows that the endpoint answers so at one.
  await page.route('**/lms/applications/known*', (route) =>
    route.fulfill({ json: { shared: true, facts: [] } }),
  )
  await page.goto(`${sample.url}/apply/licence/`)
  await expect.poll(() => page.locator('[data-draft]').innerText()).toContain('is not kept')
  await page.getByLabel('Which goal of the council').fill(goal)
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].map((each) => each.getItem('moothall-apply-licence')),
  )
  expect(kept).toEqual([null, null])
})

test('while the record cannot be reached, the page makes a file and a message', async () => {
  const { page } = await opened()
  await page.route('**/lms/**', (route) => route.abort())
  await page.goto(`${sample.url}/cy/apply/licence/`)
  await page.getByLabel('Eich swydd', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Pa nod gan y cyngor').fill('Gyrwyr yn clywed am ffordd sydd ar gau.')
  await page.getByLabel('Facebook').check()
  await page.getByLabel('Cymraeg', { exact: true }).check()
  await page.getByRole('button', { name: 'Anfon y cais' }).click()
  await expect
    .poll(() => page.locator('.govuk-error-summary').innerText())
    .toContain('Rhowch y geiriau ar gyfer eich swydd-ddisgrifiad')
  await page.getByLabel('Beth ddylai eich swydd').fill('Yn postio am y ffyrdd ar ran y cyngor.')
  await page.getByRole('button', { name: 'Anfon y cais' }).click()
  const save = page.getByRole('link', { name: 'Cadw’r ffeil' })
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  const file = JSON.parse(await readFile((await download.path())!, 'utf8'))
  expect(file).toMatchObject({ moothall: 'application', kind: 'licence', language: 'cy' })
  const mail = await page.getByRole('link', { name: 'Agor y neges' }).getAttribute('href')
  expect(decodeURIComponent(mail!)).toContain('Gyrwyr yn clywed')
  expect(mail).toMatch(/^mailto:social\.media@dyffryn-onnen\.example\?subject=/)
  expect(await violations(page)).toEqual([])
})
