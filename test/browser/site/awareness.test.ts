import { expect, test } from 'vitest'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()

test('without JavaScript the chart of licensed staff says what it shows, and its table has every number', async () => {
  const page = await sample.browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${sample.url}/progress/`)
  const chart = page.getByRole('img', { name: /Towards everyone/ })
  expect(await chart.locator('desc').textContent()).toBe(
    'A line that goes from 1% in October 2025 to 5.7% in November 2026. The table below has every number.',
  )
  const table = page.getByRole('region', { name: 'The whole council by month' })
  expect(await table.getByRole('row', { name: /^November 2026/ }).innerText()).toMatch(
    /1,071\s+61\s+5\.7%/,
  )
  expect(await table.getByRole('row', { name: /^August 2026/ }).innerText()).toMatch(/Not counted/)
  await page.close()
})

test('the poster is one page of A4 in each language, and nothing else of the page is printed', async () => {
  const page = await sample.browser.newPage()
  for (const path of ['/poster/', '/cy/poster/']) {
    await page.goto(sample.url + path)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    expect(await page.locator('.mh-poster').isVisible()).toBe(true)
    await page.emulateMedia({ media: null })
  }
  await page.close()
})

test('software is narrowed to what has no support any more, which stands there in words', async () => {
  const page = await sample.browser.newPage()
  await page.goto(`${sample.url}/software/`)
  await page.getByLabel('State').selectOption('No longer supported')
  await expect
    .poll(() => page.locator('tbody tr').allInnerTexts())
    .toEqual([expect.stringMatching(/Firefox ESR.*15 September 2026.*Replace it/s)])
  await page.close()
})

test('a digest is there as a page, as an email without anything to fetch, and as text', async () => {
  const page = await sample.browser.newPage()
  await page.goto(`${sample.url}/cy/digest/`)
  await page.getByRole('link', { name: 'Crynodeb Hydref 2026' }).click()
  await page.getByRole('link', { name: /Fel e-bost/ }).click()
  await page.waitForURL('**/digest/2026-10/email-cy.html')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Crynodeb Hydref 2026')
  expect(asked.filter((url) => !/email-cy\.html$|favicon/.test(url))).toEqual([])
  const text = await page.request.get(`${sample.url}/digest/2026-10/email-cy.txt`)
  expect(await text.text()).toMatch(/^Cyngor Sir Dyffryn Onnen\nCrynodeb Hydref 2026\n=+\n/)
  await page.close()
})
