/** What somebody does on the page of an imported course, and where they are on it. */
import type { Locator, Page } from 'playwright-core'
import { partFrame } from './part.ts'

const opener = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Start|Go on with) the course$/ })

/** Starts the course, unless it plays, and waits until its part shows something. */
export async function start(page: Page): Promise<void> {
  const until = Date.now() + 20_000
  while (!partFrame(page) && Date.now() < until)
    if (await usable(opener(page))) {
      await opener(page).press('Enter')
      break
    } else await page.waitForTimeout(100)
  await shown(page)
}

async function shown(page: Page): Promise<void> {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const frame = partFrame(page)
    await frame?.waitForLoadState('load', { timeout: 10_000 }).catch(() => {})
    const size = await frame?.evaluate('document.documentElement.innerHTML.length').catch(() => 0)
    if (frame && Number(size) > 60) return
    await page.waitForTimeout(100)
  }
  throw new Error('no page of the course showed')
}

export async function saved(page: Page): Promise<void> {
  await page
    .locator('[data-saving][data-state="recorded"]')
    .waitFor({ timeout: 25_000 })
    .catch(async () => {
      throw new Error(`not recorded: ${await page.locator('[data-saving]').textContent()}`)
    })
}

/** Which part plays, as the page says it, and which of its pages. */
export async function placeOf(page: Page): Promise<string> {
  const part = page.locator('[data-part]', { has: page.locator('[aria-current="step"]') })
  // At once: the mark may go while one looks.
  const id = await part.evaluateAll(([each]) => each?.getAttribute('data-part') ?? '')
  return `${id} ${partFrame(page)?.url() ?? 'nothing'}`
}

/** To the next part that the page offers, or out of the course and in again; false when the page offers nothing. */
export async function goOn(page: Page): Promise<boolean> {
  const before = await placeOf(page)
  const next = page.getByRole('button', { name: /^Next part/ })
  const others = page.locator('[data-part]', { hasNotText: /Done|You are here/ }).locator('button')
  for (const button of [next, others]) {
    if (!(await usable(button))) continue
    // By keyboard: what content does when it loses the pointer must not come between.
    await button.first().press('Enter')
    const until = Date.now() + 12_000
    while ((await placeOf(page)) === before && Date.now() < until) await page.waitForTimeout(100)
    await saved(page).catch(() => {})
    // A course that sets its own order may have ended with this.
    if (await usable(opener(page))) return true
    await shown(page)
    return true
  }
  const out = page.getByRole('button', { name: 'Leave the course' })
  if (await usable(out)) {
    await out.first().press('Enter')
    await opener(page).waitFor()
    await saved(page).catch(() => {})
  }
  return usable(opener(page))
}

const usable = async (button: Locator): Promise<boolean> =>
  (await button.count()) > 0 &&
  (await button.first().isVisible()) &&
  !(await button.first().isDisabled())
