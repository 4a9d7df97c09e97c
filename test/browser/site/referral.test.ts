import { expect, test } from 'vitest'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()

test('a message is decided about by keyboard, without JavaScript, and one can go back', async () => {
  const context = await sample.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const answer = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).press('Enter')
    await page.waitForLoadState()
  }
  const heading = () => page.locator('h1').innerText()

  await page.goto(`${sample.url}/refer/`)
  await page.getByRole('button', { name: 'Decide about a message' }).press('Enter')
  await expect.poll(heading).toBe('Could somebody be in danger?')
  for (const no of ['threaten', 'solicitor', 'writing']) {
    await answer('No')
    await expect.poll(heading).toContain(no)
    if (no === 'solicitor') {
      await answer('Back')
      await expect.poll(heading).toContain('threaten')
      await answer('No')
      await expect.poll(heading).toContain('solicitor')
    }
  }
  await answer('Anybody else')
  await expect.poll(heading).toBe('What do they want?')
  await answer('To have something put right that went wrong for them')
  await expect.poll(heading).toBe('A complaint')
  const text = await page.locator('article').innerText()
  expect(text).toContain('Customer service (Customer Service Manager)')
  expect(text).toContain('1 working day')
  expect(text).toContain('Record it')
  await context.close()
})

test('in Welsh, danger is told first, and every kind of the matrix has its page', async () => {
  const page = await sample.browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${sample.url}/cy/refer/`)
  const kinds = page.locator('tbody th a')
  expect(await kinds.first().innerText()).toBe('Gall rhywun fod mewn perygl')
  const addresses = await kinds.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  )
  expect(addresses.length).toBeGreaterThanOrEqual(14)
  for (const address of addresses)
    expect((await page.request.get(sample.url + address)).status()).toBe(200)
  await page.close()
})
