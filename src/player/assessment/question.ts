import type { TestWords } from '#i18n/strings/course.ts'
import type { Language, Localised } from '#model/localised.ts'
import type { PublicQuestion } from '#model/questions/question.ts'
import { el } from '../dom.ts'
import { optionsOf } from './options.ts'

export const textIn = (text: Localised, language: Language): string =>
  (language === 'cy' ? text.cy : undefined) ?? text.en

export type AskedQuestion = { box: HTMLElement; firstInput: string; say(error?: string): void }

/** One question as a field set of radios or checkboxes. `answered` is told at every change. */
export function questionBox(
  question: PublicQuestion,
  number: number,
  chosen: readonly string[],
  words: TestWords,
  language: Language,
  answered: (chosen: string[]) => void,
): AskedQuestion {
  const many =
    question.type === 'multiple' ||
    (question.type === 'image-choice' && question.choose === 'several')
  const options = optionsOf(question)
  const kind = many ? 'checkboxes' : 'radios'
  const name = `question-${question.id}`
  const inputs = options.map((option, index) => {
    const input = el('input', {
      class: `govuk-${kind}__input`,
      type: many ? 'checkbox' : 'radio',
      id: `${name}-${index + 1}`,
      name,
      value: option.id,
    })
    input.checked = chosen.includes(option.id)
    return input
  })
  const items = options.map((option, index) =>
    el(
      'div',
      { class: `govuk-${kind}__item` },
      inputs[index],
      el(
        'label',
        { class: `govuk-label govuk-${kind}__label`, for: `${name}-${index + 1}` },
        textIn(option.text, language),
      ),
    ),
  )
  const hint = el(
    'div',
    { class: 'govuk-hint', id: `${name}-hint` },
    many ? words.selectAll : words.selectOne,
  )
  const fieldset = el(
    'fieldset',
    { class: 'govuk-fieldset', 'aria-describedby': `${name}-hint` },
    el(
      'legend',
      { class: 'govuk-fieldset__legend govuk-fieldset__legend--s' },
      `${number}. ${textIn(question.stem, language)}`,
    ),
    hint,
    el('div', { class: `govuk-${kind}` }, ...items),
  )
  fieldset.addEventListener('change', () =>
    answered(inputs.filter((input) => input.checked).map((input) => input.value)),
  )
  const box = el('div', { class: 'govuk-form-group' }, fieldset)
  return {
    box,
    firstInput: `${name}-1`,
    say(error) {
      box.classList.toggle('govuk-form-group--error', error !== undefined)
      fieldset.querySelector('.govuk-error-message')?.remove()
      fieldset.setAttribute('aria-describedby', `${name}-hint${error ? ` ${name}-error` : ''}`)
      if (error !== undefined)
        hint.after(
          el(
            'p',
            { class: 'govuk-error-message', id: `${name}-error` },
            el('span', { class: 'govuk-visually-hidden' }, `${words.error} `),
            error,
          ),
        )
    },
  }
}
