import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()
beforeAll(() => {
  cpSync(join(inject('sampleSite'), 'var/desks'), join(sample.data, 'desks'), { recursive: true })
})

async function signedIn(person: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await sample.browser.newContext({
    viewport: { width: 360, height: 740 },
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${sample.url}/lms/sign-in`)
  await page.getByRole('button', { name: person }).click()
  return page
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.each([
  ['Nia Prys', 'champion', 'Desg yr hyrwyddwr'],
  ['Gwen Howells', 'coordinator', 'Desg y cydlynydd'],
  ['Tomos Reed', 'technician', 'Desg yr arbenigwr technegol'],
])(
  '%s opens their desk from its page without a script, on a phone, in both languages',
  async (person, role, welsh) => {
    const page = await signedIn(person, { javaScriptEnabled: false })
    await page.goto(`${sample.url}/desks/${role}/`)
    await page.locator('main .govuk-button').click()
    expect(new URL(page.url()).pathname).toBe(`/lms/desks/${role}`)
    expect(await page.locator('.mh-desk li').count()).toBeGreaterThan(2)
    expect(await sideways(page)).toBe(0)
    await page.goto(`${sample.url}/cy/desks/${role}/`)
    await page.locator('main .govuk-button').click()
    expect(await page.locator('h1').innerText()).toBe(welsh)
    expect(await page.locator('html').getAttribute('lang')).toBe('cy')
    await page.context().close()
  },
)

test('who has a desk is led there from every page by keyboard, and every part of it is clean under axe', async () => {
  const page = await signedIn('Gwen Howells')
  await page.goto(`${sample.url}/guidelines/`)
  const way = page.getByRole('link', { name: 'Your desk' })
  await way.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/lms/desks/coordinator')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'How every account stands' }).click()
  await page.getByRole('link', { name: 'Second step by text message (1)' }).click()
  expect(await page.locator('tbody tr').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.context().close()
})

test('who has no role is shown no way to a desk, and is told so at its door', async () => {
  const page = await signedIn('Ceri Morgan')
  await page.goto(`${sample.url}/guidelines/`)
  await page.getByText('Signed in as Ceri Morgan').waitFor()
  expect(await page.getByRole('link', { name: 'Your desk' }).count()).toBe(0)
  await page.goto(`${sample.url}/lms/desks/coordinator`)
  expect(await page.locator('h1').innerText()).toBe('You cannot see this page')
  await page.context().close()
})
