import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()
let page: Page
beforeAll(async () => {
  page = await sample.browser.newPage()
})

/** How many rows the sample's register has. */
const rowsIn = (register: string): number =>
  JSON.parse(readFileSync(join(inject('sampleSite'), 'dist', register, 'rows-en.json'), 'utf8'))
    .rows.length
const accounts = rowsIn('accounts')

const names = () => page.locator('tbody th').allTextContents()
const status = () => page.locator('[role="status"]').textContent()

test('the accounts are found by a word, by what is the matter, and by both', async () => {
  await page.goto(`${sample.url}/accounts/`)
  await page.getByLabel('Find in this list').fill('librar')
  await page.getByText(`2 of ${accounts}`).waitFor()
  expect(await names()).toEqual(['Dyffryn Onnen Libraries', 'Onnen Museum'])
  await page.getByLabel('Needs attention').selectOption('No house rules')
  await page.getByText(`1 of ${accounts}`).waitFor()
  expect(await names()).toEqual(['Onnen Museum'])
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByText(`${accounts} of ${accounts}`).waitFor()
})

test('a press on the head of a column sorts by it, the next one the other way round', async () => {
  await page.goto(`${sample.url}/accounts/`)
  const head = page.getByRole('columnheader', { name: 'Last post' })
  await head.getByRole('button').click()
  await page.getByText(`${accounts} of ${accounts}`).waitFor()
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  const first = (await names())[0]
  expect(first).toBe('Dyffryn Onnen Council on X')
  await head.getByRole('button').click()
  await page.waitForFunction(
    (name) => document.querySelector('tbody th')?.textContent !== name,
    first,
  )
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  // What has no day stands last, whichever way.
  expect((await names()).slice(-2)).toEqual([first, 'The Chief Executive of Dyffryn Onnen'])
})

test('what was asked stands in the address and is answered again from there, in Welsh too', async () => {
  await page.goto(`${sample.url}/cy/licences/?state=Wedi+dod+i+ben`)
  await page.getByText(`1 o ${rowsIn('licences')}`).waitFor()
  expect(await names()).toEqual(['Swyddog Marchnata Hamdden'])
  await page.getByLabel('Chwilio yn y rhestr hon').fill('nid oes neb')
  await page.getByText('Nid oes dim yn cyfateb').waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('nid oes neb')
  expect(await status()).toContain('Nid oes dim yn cyfateb')
})

test('without a script the accounts are all there, and nothing that would not work', async () => {
  const context = await sample.browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${sample.url}/accounts/`)
  expect(await plain.locator('tbody tr').count()).toBe(accounts)
  expect(await plain.locator('main form').isVisible()).toBe(false)
  expect(await plain.locator('main button:visible').count()).toBe(0)
  await context.close()
})
