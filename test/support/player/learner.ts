/** What a learner does in a browser, and what they read there. */
import type { BrowserContext, Locator, Page } from 'playwright-core'

export const course = '/learn/licence-to-post/'
export const heading = (page: Page): Locator => page.locator('[data-lesson]:not([hidden]) h2')
export const saving = (page: Page): Locator => page.locator('[data-saving]')
export const notice = (page: Page, kind: string): Locator => page.locator(`[data-notice="${kind}"]`)

export async function signIn(page: Page, url: string, name: string, back = course): Promise<void> {
  await page.goto(`${url}/lms/sign-in?back=${encodeURIComponent(back)}`)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await page.getByText(`Signed in as ${name}`).first().waitFor()
  // A course page is open once it says where the learner's steps are: from then on, losing the network loses no registration.
  if (back.includes('/learn/'))
    await page.locator('[data-saving][data-state]').first().waitFor({ state: 'attached' })
}

export const next = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Next|Go to the test)$/ }).click()

/** Waits until the page says so, and answers what it says. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

export async function savingSays(page: Page, text: string): Promise<void> {
  await page.locator('[data-saving]', { hasText: new RegExp(`^${text}`) }).waitFor()
}

/** SIGKILL, as a power cut or the task manager does it. */
export async function kill(context: BrowserContext): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve))
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  process.kill(processInfo.find((each) => each.type === 'browser')!.id, 'SIGKILL')
  await closed
}

export { answerTest } from './answering.ts'
