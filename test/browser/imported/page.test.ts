import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import {
  at,
  click,
  closeDevices,
  content,
  device,
  learnerAt,
  press,
  shown,
  startCourse,
} from './learner.ts'
import { gated, waiting12 } from './ordered-packages.ts'
import { many12 } from './packages.ts'
import { type Shelf, shelfWith } from './shelf.ts'

let shelf: Shelf
beforeAll(async () => {
  shelf = await shelfWith({ many: many12, gated, waiting: waiting12 })
})
afterAll(async () => {
  await closeDevices()
  await shelf.remove()
})

test('axe finds nothing wrong with the page, before a course, in it, and after a part', async () => {
  const { page } = await learnerAt(shelf, 'Megan Rees', 'waiting')
  expect(await violations(page)).toEqual([])
  await startCourse(page)
  await at(page, 'Step 0')
  expect(await violations(page)).toEqual([])
  await content(page).getByRole('button', { name: 'Finish' }).click()
  await page.getByText('This part has ended').waitFor()
  expect(await violations(page)).toEqual([])

  await page.goto(`${shelf.url}/learn/gated/`)
  await startCourse(page)
  await page.getByText('Not open yet').waitFor()
  expect(await violations(page)).toEqual([])
})

test('the page has its language, one main heading, and a title that names the part', async () => {
  const { page } = await learnerAt(shelf, 'Ifan Hughes', 'many')
  expect(await page.title()).toMatch(/^Many/)
  await startCourse(page)
  await at(page, 'Step 0')
  expect(await page.title()).toMatch(/^The first: Many/)
  expect(await page.locator('h1').allTextContents()).toEqual(['Many'])
  expect(await page.locator('[data-stage] iframe').getAttribute('title')).toBe('The first')
  await click(page, 'Leave the course')
  await expect.poll(() => page.title()).toMatch(/^Many/)
})

test('a course is started, gone through and left by keyboard alone', async () => {
  const { page } = await learnerAt(shelf, 'Megan Rees', 'many')
  const focused = () =>
    page.evaluate(() => {
      const { tagName, textContent } = document.activeElement ?? document.body
      return tagName === 'BODY' ? 'nothing' : `${tagName} ${textContent}`
    })
  /** Presses Tab until something with these words has the focus. */
  async function tabTo(words: string, key = 'Tab'): Promise<void> {
    for (let n = 0; n < 60; n++) {
      if ((await focused()).includes(words)) return
      await page.keyboard.press(key)
    }
    throw new Error(`"${words}" was not reached; the focus is on ${await focused()}`)
  }

  await tabTo('Start the course')
  await page.keyboard.press('Enter')
  await at(page, 'Step 0')
  // The part has the focus, and its first control comes next.
  await expect.poll(focused).toMatch(/^IFRAME/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await at(page, 'Step 1')
  await tabTo('Next part: The second')
  await page.keyboard.press('Enter')
  await content(page).getByRole('heading', { name: 'The second' }).waitFor()
  await expect.poll(focused).toMatch(/^IFRAME/)
  await tabTo('BUTTON The first', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await content(page).getByRole('heading', { name: 'The first' }).waitFor()
  await tabTo('Leave the course')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('BUTTON Go on with the course')
  expect(await page.locator('[data-stage] iframe').count()).toBe(0)
})

test('a course of an order goes on in a window of its own, opened by keyboard', async () => {
  const { page, context } = await learnerAt(shelf, 'Ifan Hughes', 'gated')
  await startCourse(page)
  await content(page).getByRole('heading', { name: 'The first' }).waitFor()
  await press(page, 'Go on')
  await at(page, 'Step 1')
  const opened = context.waitForEvent('page')
  for (const name of ['Leave the course', 'Open in a new window']) {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  const window = await opened
  await shown(window.frameLocator('iframe').frameLocator('iframe'), 'Step 1, entry resume')
  await page.getByText('The course is open in a window of its own').waitFor()
  expect(await violations(page)).toEqual([])
  await window.close()
  await page.getByRole('button', { name: 'Go on with the course' }).waitFor()
})

test('the part fills the screen, and Escape gives the page back', async () => {
  const { page } = await learnerAt(shelf, 'Megan Rees', 'many')
  await startCourse(page)
  await content(page).locator('#at').waitFor()
  await click(page, 'Full screen')
  const isFull = () => page.evaluate(() => document.fullscreenElement?.tagName)
  await expect.poll(isFull).toBe('IFRAME')
  await page.evaluate(() => document.exitFullscreen())
  await expect.poll(isFull).toBeUndefined()
})

test('the page says when the device keeps what the endpoint does not have', async () => {
  const { page } = await device()
  await page.goto(`${shelf.url}/learn/many/`)
  await startCourse(page)
  await at(page, 'Step 0')
  await content(page).getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Saved on this device only').waitFor()
})
