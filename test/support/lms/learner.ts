/** What a learner does in a packaged course, wherever the LMS has put it. */
import type { Frame, Page } from 'playwright-core'
import { rightAnswer } from '../../../src/model/questions/mark.ts'
import type { Question } from '../../../src/model/questions/question.ts'

export type Course = Page | Frame

/** The course, in the frame or window that the LMS opened it in. */
export async function courseIn(page: Page, way: 'frame' | 'nested' | 'popup'): Promise<Course> {
  if (way === 'popup') {
    const opening = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Start' }).click()
    const popup = await opening
    popup.setDefaultTimeout(10_000)
    return popup
  }
  const frames = way === 'nested' ? ['iframe', 'iframe'] : ['iframe']
  let frame: Frame = page.mainFrame()
  for (const selector of frames)
    frame = (await (await frame.waitForSelector(selector)).contentFrame())!
  return frame
}

export const says = (course: Course, text: string | RegExp): Promise<void> =>
  course.getByText(text).first().waitFor()

export const next = (course: Course): Promise<void> =>
  course.getByRole('button', { name: /^(Next|Go to the test|Nesaf|Mynd i'r prawf)$/ }).click()

/** Every lesson from where the learner is, up to the test. */
export async function readOn(course: Course): Promise<void> {
  const test = course.locator('[data-lesson="test"]')
  await course.locator('[data-steps] button').first().waitFor()
  while (await test.isHidden()) await next(course)
}

/** Answers every question of the open test, and hands it in. */
export async function takeTest(
  course: Course,
  bank: readonly Question[],
  rightly: boolean,
): Promise<void> {
  const fields = course.locator('[data-test] fieldset')
  await fields.first().waitFor()
  for (let at = 0; at < (await fields.count()); at++) {
    const name = (await fields.nth(at).locator('input').first().getAttribute('name')) ?? ''
    const question = bank.find(({ id }) => name === `question-${id}`)!
    const key = rightAnswer(question)
    const options = 'options' in question ? question.options.map(({ id }) => id) : []
    const chosen = rightly ? key : options.filter((id) => !key.includes(id)).slice(0, 1)
    for (const id of chosen) await fields.nth(at).locator(`input[value="${id}"]`).check()
  }
  await course.getByRole('button', { name: /^(Hand in the test|Cyflwyno'r prawf)$/ }).click()
}
