/** One browser that several people use, and files in it that the site's build has not made. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { course, next, notice, savingSays, signIn } from '../../support/player/learner.ts'
import { type Served, serveSample } from '../../support/served-site.ts'

const site = inject('sampleSite')
let served: Served
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
  served = await serveSample(site)
})
afterAll(async () => {
  await browser.close()
  await served.remove()
})

async function device(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(15_000)
  return page
}

/** Whose record the journal of this browser keeps, with the names of the lessons in it. */
const keptIn = (page: Page): Promise<{ learner: string; seen: string[] }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('moothall-journal')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('states').objectStore('states').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result.map(({ learner, seen }) => ({ learner, seen })))
          }
        }
      }),
  )

test('a learner who did not sign out is forgotten when somebody else signs in', async () => {
  const page = await device()
  await signIn(page, served.url, 'Samir Ali')
  await next(page)
  await savingSays(page, 'Recorded')
  const [samir] = await keptIn(page)
  expect(samir?.seen).toHaveLength(1)

  await signIn(page, served.url, 'Nia Prys', '/guidelines/')
  expect((await keptIn(page)).map(({ learner }) => learner)).not.toContain(samir?.learner)

  await signIn(page, served.url, 'Samir Ali')
  await page.getByText('Lesson 2 of 7').waitFor()
})

test('after "It was me" the focus is on how far one is, and not lost', async () => {
  const page = await device()
  await page.goto(served.url + course)
  await notice(page, 'who').waitFor()
  await next(page)
  await signIn(page, served.url, 'Samir Ali')
  await notice(page, 'found').getByRole('button').first().press('Enter')
  await notice(page, 'found').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.matches('[data-progress-text]'))).toBe(
    true,
  )
})

test('the title of the window names the lesson, and where one was is said until one goes elsewhere', async () => {
  const page = await device()
  await signIn(page, served.url, 'Nia Prys')
  await next(page)
  await savingSays(page, 'Recorded')
  expect(await page.title()).toMatch(/^Private and public – Licence to post – /)
  await page.goto(served.url + course)
  await notice(page, 'resumed').waitFor()
  await next(page)
  expect(await notice(page, 'resumed').count()).toBe(0)
  expect(await page.title()).not.toContain('Private and public')
})

test('script in a file that is not from the layout does not run', async () => {
  const script = 'document.documentElement.dataset.ran = "yes"'
  const files = {
    'stray.html': `<!doctype html><html lang="en"><p>Hello</p><script>${script}</script></html>`,
    'stray.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${script}</script></svg>`,
  }
  const page = await device()
  for (const [name, text] of Object.entries(files)) {
    const file = join(site, 'dist', name)
    await writeFile(file, text)
    await page.goto(`${served.url}/${name}`)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('data-ran')
    await rm(file)
  }
})

test('without a script, one can sign out on the page that the header leads to', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${served.url}/lms/sign-in?back=/guidelines/`)
  await page.getByRole('button', { name: 'Sign in as Nia Prys' }).click()
  await page.goto(`${served.url}/lms/sign-in?back=/guidelines/`)
  await page.getByText('You are signed in as Nia Prys.').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${served.url}/lms/sign-in?back=/guidelines/`)
  expect(await page.getByText('You are signed in as').count()).toBe(0)
  await context.close()
})
