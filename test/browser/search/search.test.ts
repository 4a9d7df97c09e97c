import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let served: Served
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  served = await serveSample(inject('sampleSite'))
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.remove()
})
beforeEach(async () => {
  await page?.context().close()
  page = await (await browser.newContext()).newPage()
  faults.length = 0
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
})

const field = () => page.locator('#search input')
const status = () => page.getByRole('status')
const best = () => page.locator('section[aria-labelledby="results-best"] h3 a')
/** The status speaks of a number only when the full text has answered too. */
const settled = () =>
  page.waitForFunction(() => /\d/.test(document.querySelector('[role=status]')!.textContent))

test('a misspelt word finds its guideline at once, and the rule with it', async () => {
  await page.goto(`${served.url}/search/`)
  await field().fill('pasword manager')
  await best().first().waitFor()
  expect(await best().first().textContent()).toBe('Keeping accounts secure')
  const rules = await page
    .locator('.mh-result')
    .first()
    .locator('.mh-result__parts a')
    .allTextContents()
  expect(rules.join()).toContain("kept in the council's password manager")
})

test("the full text answers under the page's own policy, with an excerpt in which the word is marked", async () => {
  await page.goto(`${served.url}/search/?q=recycling+lorry`)
  await settled()
  const excerpts = await page.locator('.mh-result__text').allTextContents()
  expect(excerpts.some((excerpt) => excerpt.includes('lorry'))).toBe(true)
  expect(await page.locator('.mh-result__text mark').allTextContents()).toContain('lorry')
  expect(faults).toEqual([])
})

test('the number of answers is said to a screen reader', async () => {
  await page.goto(`${served.url}/search/?q=purdah`)
  await settled()
  expect(await status().textContent()).toMatch(/^\d+ results? for “purdah”/)
})

test('"back" from an answer returns to the answers', async () => {
  await page.goto(`${served.url}/search/`)
  await field().pressSequentially('electons')
  await best().first().click()
  await page.waitForURL('**/guidelines/elections/')
  await page.goBack()
  expect(page.url()).toBe(`${served.url}/search/?q=electons`)
  await best().first().waitFor()
  expect(await field().inputValue()).toBe('electons')
})

test('a query handed in stays behind the next one in the history', async () => {
  await page.goto(`${served.url}/search/?q=purdah`)
  await best().first().waitFor()
  await field().fill('drone')
  await field().press('Enter')
  await page.getByRole('link', { name: 'Photographs, film and consent' }).first().waitFor()
  await page.goBack()
  await page
    .getByRole('link', { name: /Elections/ })
    .first()
    .waitFor()
})

test('arrow keys walk through the answers, and Escape returns to the field', async () => {
  await page.goto(`${served.url}/search/?q=accounts`)
  await settled()
  await field().press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    await best().first().textContent(),
  )
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
})

test('the answers are clean under axe, marks and all', async () => {
  await page.goto(`${served.url}/search/?q=pasword`)
  await settled()
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
  expect(violations).toEqual([])
})

test('a query that meets nothing says so and shows where else to look', async () => {
  await page.goto(`${served.url}/search/?q=zzxxqqzz`)
  await page.getByText('Nothing found for “zzxxqqzz”').waitFor()
  expect(await page.locator('#browse').isVisible()).toBe(true)
})

test.each(['xyzzyq', 'blancmange', '1234567'])('nonsense finds nothing: "%s"', async (query) => {
  await page.goto(`${served.url}/search/?q=${query}`)
  await page.getByText(`Nothing found for “${query}”`).waitFor()
  expect(await page.locator('.mh-result').count()).toBe(0)
})

test('"maternity leave" finds what speaks of leaving, and says that nothing speaks of maternity', async () => {
  await page.goto(`${served.url}/search/?q=maternity+leave`)
  await page.getByText('Nothing was found for “maternity”.').waitFor()
  expect(await page.locator('#search').textContent()).not.toContain('materially')
})

test('what an account said is called a post', async () => {
  await page.goto(`${served.url}/search/?q=recycling+lorry`)
  await settled()
  const posts = page.locator('.mh-result', { has: page.locator('a[href^="/social/"]') })
  expect(await posts.locator('.mh-result__kind').allTextContents()).toContain('Post')
})

test('among Welsh answers, an untranslated guideline is said to be English: title, rules and text', async () => {
  await page.goto(`${served.url}/cy/search/?q=purdah`)
  await settled()
  expect(await best().first().getAttribute('lang')).toBe('en')
  expect(await page.locator('.mh-result__text[lang="en"]').count()).toBeGreaterThan(0)
  await page.goto(`${served.url}/cy/search/?q=password`)
  await settled()
  expect(await page.locator('.mh-result__parts a[lang="en"]').count()).toBeGreaterThan(0)
})

test('the Welsh list of everything on the site says which guidelines are in English', async () => {
  await page.goto(`${served.url}/cy/search/`)
  const listed = page.locator('#browse a[href^="/cy/guidelines/"]')
  for (const link of await listed.all()) {
    const own = await page.request.get(served.url + (await link.getAttribute('href')))
    const isEnglish = (await own.text()).includes('<div lang="en"')
    expect(await link.evaluate((each) => each.closest('[lang]')?.getAttribute('lang'))).toBe(
      isEnglish ? 'en' : 'cy',
    )
  }
  expect(await listed.count()).toBeGreaterThan(1)
})

test('markup in a query is text', async () => {
  await page.goto(
    `${served.url}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> purdah')}`,
  )
  await page.waitForFunction(
    () => document.querySelector('.mh-search-results')!.childElementCount > 0,
  )
  expect(await page.locator('#search img').count()).toBe(0)
  expect(faults).toEqual([])
})

test('in Welsh, a mutated word finds its page and the interface is Welsh', async () => {
  await page.goto(`${served.url}/cy/search/?q=nghanllawiau`)
  await settled()
  expect(await best().first().textContent()).toBe('Canllawiau')
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(
    'Y canlyniadau gorau',
  )
  expect(await status().textContent()).toMatch(/^Canlyniadau ar gyfer/)
})

test('when the full text cannot be had, the matches by name stay and the page says so', async () => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto(`${served.url}/search/?q=purdah`)
  await page.getByText('The full text could not be searched.').waitFor()
  expect(await best().first().textContent()).toMatch(/Elections/)
})

test('no other page loads anything of the search', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${served.url}/guidelines/elections/`, { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /search|pagefind|lunr/.test(path))).toEqual([])
})

test('only the search page may compile WebAssembly', async () => {
  const policy = async (path: string) =>
    (await (await page.request.get(served.url + path)).text()).includes('wasm-unsafe-eval')
  expect([await policy('/search/'), await policy('/cy/search/')]).toEqual([true, true])
  expect([await policy('/'), await policy('/guidelines/elections/')]).toEqual([false, false])
})

test('without JavaScript the page says what to do instead and lists the guidelines', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${served.url}/search/?q=purdah`)
  expect(await plain.getByText('Search needs JavaScript').isVisible()).toBe(true)
  await plain
    .getByRole('link', { name: /Elections/ })
    .first()
    .click()
  await plain.waitForURL('**/guidelines/elections/')
  await context.close()
})
