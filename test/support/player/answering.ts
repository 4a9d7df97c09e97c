/** Answers questions in the page as a learner does, whatever their type. */
import type { Locator, Page } from 'playwright-core'
import { pairOf } from '../../../src/model/questions/answer.ts'

/** Answers every question of the open test. */
export async function answerTest(page: Page, right: (question: string) => string[]): Promise<void> {
  const boxes = page.locator('[data-test] [data-question]')
  for (let index = 0; index < (await boxes.count()); index++) {
    const box = boxes.nth(index)
    await answerQuestion(box, right((await box.getAttribute('data-question')) ?? ''))
  }
}

/** `answer` as `model/questions/answer.ts` writes it. Each entry is a choice, a text, a pair, or a place in a row. */
export async function answerQuestion(box: Locator, answer: readonly string[]): Promise<void> {
  const id = (await box.getAttribute('data-question')) ?? ''
  const places = box.locator('.mh-rows--order select')
  const field = box.locator(`[id="question-${id}"]`)
  for (const [index, entry] of answer.entries()) {
    const [part, value] = pairOf(entry) ?? []
    if (await places.count()) {
      await box.locator(`[id="question-${id}-${entry}"]`).selectOption(`${index + 1}`)
    } else if (await field.count()) {
      await field.fill(entry)
    } else if (part === undefined || value === undefined) {
      await box.locator(`input[value="${entry}"]`).check()
    } else {
      const control = box.locator(`[id="question-${id}-${part}"]`)
      if (!(await control.count()))
        await box.locator(`input[name="question-${id}-${part}"][value="${value}"]`).check()
      else if (await control.evaluate((element) => element.tagName === 'SELECT'))
        await control.selectOption(value)
      else await control.fill(value)
    }
  }
}
