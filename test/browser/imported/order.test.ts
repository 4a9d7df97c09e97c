import { afterAll, beforeAll, expect, test } from 'vitest'
import { kill, savingSays } from '../../support/player/learner.ts'
import {
  at,
  click,
  closeDevices,
  content,
  contents,
  learnerAt,
  press,
  record,
  shows,
  startCourse,
} from './learner.ts'
import { exam, gated, linear, waiting12 } from './ordered-packages.ts'
import { type Shelf, shelfWith } from './shelf.ts'

let shelf: Shelf
beforeAll(async () => {
  shelf = await shelfWith({ linear, gated, exam, waiting: waiting12 })
})
afterAll(async () => {
  await closeDevices()
  await shelf.remove()
})

const learner = (name: string, course: string) => learnerAt(shelf, name, course)

test('a course that only flows forward goes from part to part, and nowhere else', async () => {
  const { page } = await learner('Megan Rees', 'linear')
  expect(await contents(page)).toEqual(['The first', 'The second', 'The third'])
  await startCourse(page)
  await shows(page, 'The first')
  await shows(page, 'continue true, previous false, choice.{target=second} false')
  await press(page, 'Finish and go on')
  await shows(page, 'The second')
  await press(page, 'Go on')
  await shows(page, 'Step 1, entry ab-initio')
  expect(await contents(page)).toEqual([
    'The first Done',
    'The second Begun. You are here',
    'The third',
  ])
  expect(await page.getByRole('button', { name: 'Previous part' }).count()).toBe(0)
  await press(page, 'Pass')
  await click(page, 'Next part')
  await shows(page, 'The third')
  expect(await page.title()).toMatch(/^The third: Linear/)
  await press(page, 'Pass')
  await click(page, 'Finish the course')
  await page.getByText('You have come to the end of the course').waitFor()
  await page.getByText('You have completed this course').waitFor()
  expect(await record(page, 'linear')).toMatchObject({
    status: 'passed',
    seen: ['first', 'second', 'third'],
    score: { scaled: 0.9 },
  })
})

test('another device goes on with the part in which the browser was killed', async () => {
  const first = await learner('Ifan Hughes', 'linear')
  await startCourse(first.page)
  await shows(first.page, 'The first')
  await press(first.page, 'Finish and go on')
  await shows(first.page, 'The second')
  await press(first.page, 'Go on')
  await shows(first.page, 'Step 1')
  await savingSays(first.page, 'Recorded')
  await kill(first.context)

  const { page } = await learner('Ifan Hughes', 'linear')
  await startCourse(page)
  await shows(page, 'The second')
  await shows(page, 'Step 1, entry resume')
  await press(page, 'Stop for now')
  await page.getByRole('button', { name: 'Go on with the course' }).waitFor()
  await startCourse(page)
  await shows(page, 'Step 1, entry resume')
  expect(await record(page, 'linear')).toMatchObject({ status: 'in progress', seen: ['first'] })
})

test('a part is closed until another is satisfied, by a global objective that outlives the visit', async () => {
  const first = await learner('Megan Rees', 'gated')
  await startCourse(first.page)
  await shows(first.page, 'The first')
  await shows(first.page, 'choice.{target=second} false')
  await expect
    .poll(() => contents(first.page))
    .toEqual(['[The first] You are here', 'The second Not open yet', '[The third]'])
  await press(first.page, 'Pass')
  await expect
    .poll(() => contents(first.page))
    .toEqual(['[The first] Done. You are here', '[The second]', '[The third]'])
  await press(first.page, 'Finish')
  await first.page.getByText('This part has ended').waitFor()
  await savingSays(first.page, 'Recorded')
  await kill(first.context)

  const { page } = await learner('Megan Rees', 'gated')
  await startCourse(page)
  await shows(page, 'The second')
  await shows(page, 'choice.{target=second} true')
  await press(page, 'Choose the third')
  await shows(page, 'The third')
  await press(page, 'Finish')
  await page.getByText('This part has ended').waitFor()
  await click(page, 'The second')
  await shows(page, 'The second')
  await press(page, 'Finish')
  await page.getByText('You have completed this course').waitFor()
  expect(await record(page, 'gated')).toMatchObject({ status: 'passed' })
})

test('an exam that is failed begins again, and one that is passed ends the course', async () => {
  const { page } = await learner('Megan Rees', 'exam')
  await startCourse(page)
  await shows(page, 'The exam')
  await press(page, 'Go on')
  await shows(page, 'Step 1, entry ab-initio')
  await press(page, 'Fail')
  await shows(page, 'Step 0, entry ab-initio')
  await savingSays(page, 'Recorded')
  expect(await record(page, 'exam')).toMatchObject({ status: 'failed', seen: [] })
  await press(page, 'Finish')
  await page.getByText('You have come to the end of the course').waitFor()
  await page.getByText('You have completed this course').waitFor()
  expect(await page.locator('[data-stage] iframe').count()).toBe(0)
  expect(await record(page, 'exam')).toMatchObject({ status: 'passed', seen: ['first'] })
})

test('a part of SCORM 1.2 opens when the parts that it waits for are done', async () => {
  const { page } = await learner('Megan Rees', 'waiting')
  expect(await contents(page)).toEqual([
    '[The first]',
    'The second Opens when you have done "The first"',
    'The third Opens when you have done "The first", "The second"',
  ])
  await startCourse(page)
  await at(page, 'Step 0, entry ab-initio')
  expect(await page.getByRole('button', { name: /^Next part/ }).count()).toBe(0)
  await press(page, 'Finish')
  await expect
    .poll(() => contents(page))
    .toEqual([
      '[The first] Done. You are here',
      '[The second]',
      'The third Opens when you have done "The second"',
    ])
  await click(page, 'Next part: The second')
  await content(page).getByRole('heading', { name: 'The second' }).waitFor()
  await press(page, 'Finish')
  await click(page, 'Next part: The third')
  await content(page).getByRole('heading', { name: 'The third' }).waitFor()
  await press(page, 'Finish')
  await page.getByText('You have completed this course').waitFor()
  expect(await record(page, 'waiting')).toMatchObject({ status: 'passed' })
})
