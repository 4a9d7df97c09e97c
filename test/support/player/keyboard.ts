/** Goes through a course by keyboard alone, as somebody does who has no pointer. */
import type { Frame, Page } from 'playwright-core'

/** Where the focus is. */
type Here = { id: string; question: string; height: number; text: string }

export type Keyboard = {
  here(): Promise<Here>
  /** Tab, until what has the focus says exactly this. */
  tabTo(text: string): Promise<void>
  /** With the focus on a control of a question: the keys that answer it so (`model/questions/answer.ts`). */
  answer(question: string, control: string, answer: readonly string[]): Promise<void>
  /** From before the first question to the button below the last one. */
  answerAll(answers: Record<string, string[]>): Promise<void>
}

/** The course is the page itself, or in a frame of it. */
export function keyboardOn(page: Page, course: Page | Frame = page): Keyboard {
  const here = (): Promise<Here> =>
    course.evaluate(() => {
      const focus = document.activeElement as HTMLElement
      return {
        id: focus.id,
        question: focus.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? '',
        height: focus.getBoundingClientRect().height,
        text: focus.textContent.trim(),
      }
    })

  async function tabTo(wanted: string): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab')
      if ((await here()).text === wanted) return
    }
    throw new Error(`No press of Tab leads to "${wanted}".`)
  }

  async function answer(
    question: string,
    control: string,
    entries: readonly string[],
  ): Promise<void> {
    const part = control.replace(`question-${question}-`, '')
    const value = entries.find((entry) => entry.startsWith(`${part}=`))?.split('=')[1]
    const field = course.locator(`[id="${control}"]`)
    const kind = await field.evaluate((each) => each.getAttribute('type') ?? each.tagName)
    if (kind === 'checkbox') {
      if (entries.includes(await field.inputValue())) await page.keyboard.press('Space')
    } else if (kind === 'radio') {
      const [only] = entries
      const wanted = entries.length === 1 && !only!.includes('=') ? only : undefined
      const step = entries.find((entry) =>
        control.startsWith(`question-${question}-${entry.split('=')[0]}-`),
      )
      await pressTo(wanted ?? step?.split('=')[1] ?? '')
    } else if (kind === 'SELECT') {
      const text = value
        ? await field.locator(`option[value="${value}"]`).innerText()
        : `${entries.indexOf(part) + 1}`
      await page.keyboard.type(text)
    } else await page.keyboard.type(value ?? entries[0] ?? '')
  }

  /** Chooses the first of some radios, and goes down to the wanted one. */
  async function pressTo(wanted: string): Promise<void> {
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 6; presses++) {
      const value = await course.evaluate(() => (document.activeElement as HTMLInputElement).value)
      if (value === wanted) return
      await page.keyboard.press('ArrowDown')
    }
  }

  async function answerAll(answers: Record<string, string[]>): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab')
      const { id, question, text } = await here()
      if (text === 'Hand in the test') return
      if (question !== '') await answer(question, id, answers[question] ?? [])
    }
    throw new Error('No press of Tab leads to the end of the test.')
  }

  return { here, tabTo, answer, answerAll }
}
