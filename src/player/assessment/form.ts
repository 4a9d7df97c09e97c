import type { TestWords } from '#i18n/strings/course.ts'
import type { Language } from '#model/localised.ts'
import type { TestView } from '#model/wire/attempt.ts'
import { button, el, paragraph } from '../dom.ts'
import { fill } from '../words.ts'
import { unanswered } from './answers.ts'
import { type AskedQuestion, questionBox } from './question.ts'

export type FormActs = {
  answers(): Record<string, string[]>
  answered(question: string, chosen: string[]): void
  handIn(): void
}

/** The open test: all questions on one page, so that one can read ahead, go back, and see what is missing at once. */
export function testForm(
  test: TestView,
  words: TestWords,
  language: Language,
  acts: FormActs,
): HTMLElement {
  const kept = acts.answers()
  const asked: AskedQuestion[] = test.questions.map((question, index) =>
    questionBox(question, index + 1, kept[question.id] ?? [], words, language, (chosen) =>
      acts.answered(question.id, chosen),
    ),
  )
  const summary = el('div')
  const form = el(
    'form',
    { novalidate: true },
    summary,
    paragraph(fill(words.draw, { mark: test.pass_mark })),
    ...asked.map((each) => each.box),
  )
  const submit = button(words.handIn, () => {
    const missing = unanswered(test.questions, acts.answers())
    asked.forEach((each, index) => {
      each.say(missing.includes(index + 1) ? missingText(words, index + 1) : undefined)
    })
    summary.replaceChildren()
    if (missing.length === 0) return acts.handIn()
    const box = errorSummary(missing, asked, words)
    summary.append(box)
    box.focus()
  })
  form.append(submit)
  form.addEventListener('submit', (event) => event.preventDefault())
  return form
}

const missingText = (words: TestWords, n: number): string => fill(words.unanswered, { n })

function errorSummary(missing: number[], asked: AskedQuestion[], words: TestWords): HTMLElement {
  const links = missing.map((n) => {
    const target = asked[n - 1]!.firstInput
    const link = el('a', { href: `#${target}` }, missingText(words, n))
    link.addEventListener('click', (event) => {
      // Not by the address: that belongs to the lessons.
      event.preventDefault()
      document.getElementById(target)?.focus()
    })
    return el('li', {}, link)
  })
  return el(
    'div',
    { class: 'govuk-error-summary', tabindex: '-1' },
    el(
      'div',
      { role: 'alert' },
      el('h3', { class: 'govuk-error-summary__title' }, words.problem),
      el(
        'div',
        { class: 'govuk-error-summary__body' },
        el('ul', { class: 'govuk-list govuk-error-summary__list' }, ...links),
      ),
    ),
  )
}
