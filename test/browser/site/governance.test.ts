/** Page feedback, what has changed since somebody acknowledged a guideline, words for job descriptions, and the card. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { editionsFolder } from '#site/editions/kept.ts'
import { signIn } from '../../support/player/learner.ts'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()
const question = 'Is something wrong or missing on this page?'

test('somebody says what is missing without leaving the page, and somebody without JavaScript by a page of the endpoint', async () => {
  const page = await sample.browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${sample.url}/guidelines/crises/`)
  await page.getByText(question).click()
  await page.getByLabel('What is wrong or missing?').fill('The number of the duty officer.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Thank you. It has been sent.').waitFor()
  expect(new URL(page.url()).pathname).toBe('/guidelines/crises/')
  await page.close()

  const plain = await sample.browser.newContext({ javaScriptEnabled: false })
  const welsh = await plain.newPage()
  welsh.setDefaultTimeout(15_000)
  await welsh.goto(`${sample.url}/cy/accounts/council-facebook/`)
  await welsh.locator('details summary').last().press('Enter')
  await welsh.getByLabel('Beth sy’n anghywir neu ar goll?').fill('Mae’r oriau’n hen.')
  await welsh.getByRole('button', { name: 'Anfon' }).press('Enter')
  await welsh.getByRole('heading', { name: 'Diolch' }).waitFor()
  await welsh.getByRole('link', { name: 'Yn ôl i’r dudalen' }).click()
  await welsh.waitForURL('**/cy/accounts/council-facebook/')
  await plain.close()

  const champion = await sample.browser.newPage()
  champion.setDefaultTimeout(15_000)
  await signIn(champion, sample.url, 'Nia Prys', '/lms/feedback')
  await champion.getByText('The number of the duty officer.').waitFor()
  const done = champion.getByRole('button', { name: 'Mark as done (what was said of: Emergencies' })
  await done.click()
  await champion.getByText('Done (1)').waitFor()
  await champion.close()
})

test('who acknowledged an earlier text of a guideline finds what has changed since, open and word by word', async () => {
  const folder = join(inject('sampleSite'), editionsFolder, 'personal-use')
  const [, hash] = readdirSync(folder)
    .flatMap((name) => /^en-2-([0-9a-f]{16})\.txt$/.exec(name) ?? [])
    .slice(0, 2)
  const page = await sample.browser.newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, sample.url, 'Ceri Morgan', '/')
  const origin = { origin: sample.url, 'sec-fetch-site': 'same-origin' }
  const registered = await page.request.post(`${sample.url}/lms/registrations`, {
    data: { course: 'social-media-awareness', device: randomUUID() },
    headers: origin,
  })
  const { token } = await registered.json()
  const kept = await page.request.post(`${sample.url}/lms/commits`, {
    data: {
      ...{ id: randomUUID(), token, sco: 'course', sequence: 1, final: false, language: 'en' },
      at: new Date().toISOString(),
      cmi: {
        objectives: [
          {
            id: `guideline:personal-use@2025-06-02#2-${hash}`,
            completion_status: 'completed',
          },
        ],
      },
    },
    headers: origin,
  })
  expect(kept.status()).toBe(200)
  await page.goto(`${sample.url}/guidelines/personal-use/changes/`)
  await page.getByText('You acknowledged this guideline as it was on 2 June 2025.').waitFor()
  const open = page.locator('details[data-hash][open]')
  expect(await open.count()).toBe(1)
  expect(await open.locator('ins').first().innerText()).toContain("The team's messaging group")
  expect(await open.innerText()).not.toContain('duty of care')
  await page.close()
})

test('the words for one post are chosen and copied; without JavaScript they all stand there', async () => {
  const context = await sample.browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sample.url })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${sample.url}/roles/job-descriptions/`)
  await page.getByLabel('Show one post').selectOption({ label: 'Libraries Officer, Libraries' })
  const posts = page.locator('[data-clause-posts] [data-clauses]:visible')
  expect(await posts.count()).toBe(1)
  await posts.getByRole('button', { name: 'In Welsh' }).click()
  await posts.getByText('Copied.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Yn rhedeg cyfrif Facebook y llyfrgelloedd')
  expect(copied.split('\n').length).toBeGreaterThan(3)
  expect(new URL(page.url()).hash).toBe('#post-libraries-officer')
  await context.close()

  const plain = await sample.browser.newContext({ javaScriptEnabled: false })
  const all = await plain.newPage()
  await all.goto(`${sample.url}/roles/job-descriptions/`)
  expect(await all.locator('[data-clause-posts] [data-clauses]:visible').count()).toBeGreaterThan(5)
  expect(await all.getByLabel('Show one post').isVisible()).toBe(false)
  await plain.close()
})

test('the card of an account is one sheet of A4 in both languages, and tells nothing that only the roles may know', async () => {
  const page = await sample.browser.newPage()
  for (const path of ['/accounts/council-facebook/card/', '/cy/accounts/council-facebook/card/']) {
    await page.goto(sample.url + path)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    const text = await page.locator('main').innerText()
    expect(text).toContain('https://www.facebook.com/hacked')
    expect(text).not.toMatch(/@dyffryn-onnen\.example|vault|Postfa/)
  }
  await page.close()
})
