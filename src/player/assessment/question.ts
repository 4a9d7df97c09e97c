import type { PublicQuestion } from '#model/questions/public.ts'
import { el } from '../dom.ts'
import type { Around } from './forms/form.ts'
import { formOf } from './forms/forms.ts'
import { worded } from './forms/text.ts'

export type AskedQuestion = {
  box: HTMLElement
  /** The id of the control that an error leads to. */
  target(): string
  say(error?: string): void
}

/** One question with its stem, hint and controls. `answered` is told at every change. `number` is left out where it stands alone. */
export function questionBox(
  question: PublicQuestion,
  number: number | undefined,
  given: readonly string[],
  around: Around,
  answered: (answer: string[]) => void,
): AskedQuestion {
  const name = `question-${question.id}`
  const form = formOf(question)
  const text = worded(question.stem, around.language)
  const stem = number === undefined ? [text] : [`${number}. `, text]
  const hint = el('div', { class: 'govuk-hint', id: `${name}-hint` }, form.hint(question, around))
  const { body, target } = form.field(question, given, { ...around, name }, answered)
  const parts = form.labels
    ? [el('label', { class: 'govuk-label govuk-label--s', for: name }, ...stem), hint, ...body]
    : [
        el(
          'fieldset',
          { class: 'govuk-fieldset' },
          el('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--s' }, ...stem),
          hint,
          ...body,
        ),
      ]
  const box = el('div', { class: 'govuk-form-group', 'data-question': question.id }, ...parts)
  // What the hint and the error describe: the one control, or the set of them.
  const described = box.querySelector(form.labels ? 'input' : 'fieldset')!
  const describe = (...ids: string[]) => described.setAttribute('aria-describedby', ids.join(' '))
  describe(hint.id)
  return {
    box,
    target,
    say(error) {
      box.classList.toggle('govuk-form-group--error', error !== undefined)
      box.querySelector('.govuk-error-message')?.remove()
      describe(hint.id, ...(error === undefined ? [] : [`${name}-error`]))
      if (error !== undefined) hint.after(errorMessage(`${name}-error`, error, around))
    },
  }
}

const errorMessage = (id: string, error: string, { words }: Around): HTMLElement =>
  el(
    'p',
    { class: 'govuk-error-message', id },
    el('span', { class: 'govuk-visually-hidden' }, `${words.error} `),
    error,
  )
