import type { TestWords } from '#i18n/strings/test-script.ts'
import type { PublicQuestion } from '#model/questions/public.ts'
import type { TestView } from '#model/wire/attempt.ts'
import { button, el, paragraph } from '../dom.ts'
import { fill } from '../words.ts'
import { unanswered } from './answers.ts'
import type { Around } from './forms/form.ts'
import { formOf } from './forms/forms.ts'
import { type AskedQuestion, questionBox } from './question.ts'

export type FormActs = {
  answers(): Record<string, string[]>
  answered(question: string, chosen: string[]): void
  handIn(): void
}

/** The open test: all questions on one page, so that one can read ahead, go back, and see what is missing at once. */
export function testForm(test: TestView, around: Around, acts: FormActs): HTMLElement {
  const { words } = around
  const kept = acts.answers()
  const asked: AskedQuestion[] = test.questions.map((question, index) =>
    questionBox(question, index + 1, kept[question.id] ?? [], around, (answer) =>
      acts.answered(question.id, answer),
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
    const answers = acts.answers()
    const missing = unanswered(test.questions, answers)
    const faults = test.questions.map((question, index) =>
      missing.includes(index + 1)
        ? faultOf(question, index + 1, answers[question.id] ?? [], words)
        : undefined,
    )
    asked.forEach((each, index) => {
      each.say(faults[index])
    })
    summary.replaceChildren()
    if (missing.length === 0) return acts.handIn()
    const box = errorSummary(faults, asked, words)
    summary.append(box)
    box.focus()
  })
  form.append(submit)
  form.addEventListener('submit', (event) => event.preventDefault())
  return form
}

/** What is wrong with an answer that is not complete. */
const faultOf = (
  question: PublicQuestion,
  n: number,
  answer: readonly string[],
  words: TestWords,
): string => fill(words[answer.length === 0 ? 'unanswered' : formOf(question).incomplete], { n })

function errorSummary(
  faults: readonly (string | undefined)[],
  asked: readonly AskedQuestion[],
  words: TestWords,
): HTMLElement {
  const links = faults.flatMap((fault, index) => {
    if (fault === undefined) return []
    const target = asked[index]!.target()
    const link = el('a', { href: `#${target}` }, fault)
    link.addEventListener('click', (event) => {
      // Not by the address: that belongs to the lessons.
      event.preventDefault()
      document.getElementById(asked[index]!.target())?.focus()
    })
    return [el('li', {}, link)]
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
