import { afterAll, beforeAll, expect, test } from 'vitest'
import { kill, savingSays, signIn } from '../../support/player/learner.ts'
import {
  at,
  click,
  closeDevices,
  content,
  device,
  learnerAt,
  press,
  record,
  shows,
  startCourse,
} from './learner.ts'
import { many12, single12, single2004 } from './packages.ts'
import { type Shelf, shelfWith } from './shelf.ts'

let shelf: Shelf
beforeAll(async () => {
  shelf = await shelfWith({ one: single12, four: single2004, many: many12 })
})
afterAll(async () => {
  await closeDevices()
  await shelf.remove()
})

const learner = (name: string, course: string) => learnerAt(shelf, name, course)

test('a part of SCORM 1.2 goes on where it was after the browser is killed, and its pass is on record', async () => {
  const first = await learner('Megan Rees', 'one')
  await startCourse(first.page)
  await at(first.page, 'Step 0, entry ab-initio')
  await press(first.page, 'Go on')
  await press(first.page, 'Go on')
  await at(first.page, 'Commit said true')
  await savingSays(first.page, 'Recorded')
  await kill(first.context)

  const { page } = await device(first.path)
  // The cookie of a browser that is killed so soon is lost.
  await signIn(page, shelf.url, 'Megan Rees', '/learn/one/')
  await startCourse(page)
  await at(page, 'Step 2, entry resume')
  await press(page, 'Finish')
  await at(page, 'Finish said true')
  await page.getByText('You have completed this course').waitFor()
  expect(await record(page, 'one')).toMatchObject({
    status: 'passed',
    seen: ['only'],
    score: { scaled: 0.9, correct: 90, of: 100 },
  })
})

test('a part is told its launch data and mastery score, and nothing of who is learning', async () => {
  const { page } = await learner('Ifan Hughes', 'one')
  await startCourse(page)
  const told = await content(page).locator('#who').textContent()
  expect(told).toMatch(/^[0-9a-f]{24}\|Learner\|level=1\|80\|00:00:00$/)
})

test('what was saved on the device while the endpoint was away is recorded after a kill', async () => {
  const first = await learner('Ifan Hughes', 'four')
  await startCourse(first.page)
  await at(first.page, 'Step 0, entry ab-initio')
  await shelf.stop()
  await press(first.page, 'Go on')
  await at(first.page, 'Commit said true')
  await savingSays(first.page, '(Saved on this device|Waiting to send)')
  await kill(first.context)
  await shelf.start()

  const { page } = await device(first.path)
  // The cookie of a browser that is killed so soon is lost.
  await signIn(page, shelf.url, 'Ifan Hughes', '/learn/four/')
  await startCourse(page)
  await at(page, 'Step 1, entry resume')
  await press(page, 'Finish')
  await page.getByText('You have completed this course').waitFor()
  expect(await record(page, 'four')).toMatchObject({ status: 'passed', score: { scaled: 0.8 } })
})

test('a tab that is closed without warning loses nothing, and another device goes on from there', async () => {
  const first = await learner('Megan Rees', 'four')
  await startCourse(first.page)
  await press(first.page, 'Go on')
  await press(first.page, 'Go on')
  await press(first.page, 'Go on')
  await savingSays(first.page, 'Recorded')
  await first.page.close()
  const again = await first.context.newPage()
  await again.goto(`${shelf.url}/learn/four/`)
  await startCourse(again)
  await at(again, 'Step 3, entry resume')
  await savingSays(again, 'Recorded')

  const { page } = await learner('Megan Rees', 'four')
  await startCourse(page)
  await at(page, 'Step 3, entry resume')
})

test('a course of many parts is complete when all of them are, and each keeps its own state', async () => {
  const { page } = await learner('Megan Rees', 'many')
  await startCourse(page)
  await content(page).getByRole('heading', { name: 'The first' }).waitFor()
  await press(page, 'Go on')
  await savingSays(page, 'Recorded')
  await click(page, 'Next part: The second')
  await content(page).getByRole('heading', { name: 'The second' }).waitFor()
  await at(page, 'Step 0, entry ab-initio')
  await press(page, 'Finish')
  await savingSays(page, 'Recorded')
  expect(await record(page, 'many')).toMatchObject({ status: 'in progress', seen: ['second'] })

  await page.getByText('This part has ended').waitFor()
  await click(page, 'The first')
  await shows(page, 'Step 1, entry resume')
  await press(page, 'Finish')
  await page.getByText('You have completed this course').waitFor()
  expect(await record(page, 'many')).toMatchObject({ status: 'passed', seen: ['first', 'second'] })
})

test('a course goes on in a window of its own, and this page still saves it', async () => {
  const { page, context } = await learner('Ifan Hughes', 'many')
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Open in a new window' }).click()
  const window = await opened
  const inside = window.frameLocator('iframe').frameLocator('iframe')
  await inside.getByText('Step 0, entry ab-initio').waitFor()
  await inside.getByRole('button', { name: 'Go on' }).click()
  await savingSays(page, 'Recorded')
  await window.close()
  await startCourse(page)
  await at(page, 'Step 1, entry resume')
})
