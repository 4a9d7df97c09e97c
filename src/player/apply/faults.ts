import { el } from '../dom.ts'

export type Told = { field: string; text: string }

/** Says what is wrong: a summary that has the focus, and each fault beside its question. Answers nothing to clear them. */
export function showFaults(
  form: HTMLFormElement,
  place: HTMLElement,
  faults: readonly Told[],
  words: { problem: string; error: string },
): void {
  clearFaults(form, place)
  if (faults.length === 0) return
  for (const { field, text } of faults) showFault(form, field, text, words.error)
  const summary = el(
    'div',
    { class: 'govuk-error-summary', tabindex: '-1' },
    el(
      'div',
      { role: 'alert' },
      el('h2', { class: 'govuk-error-summary__title' }, words.problem),
      el(
        'div',
        { class: 'govuk-error-summary__body' },
        el(
          'ul',
          { class: 'govuk-list govuk-error-summary__list' },
          ...faults.map(({ field, text }) =>
            el('li', {}, el('a', { href: `#${idOf(form, field)}` }, text)),
          ),
        ),
      ),
    ),
  )
  place.replaceChildren(summary)
  summary.focus()
}

/** A question that is known already is hidden, and its fault is about the post. */
const idOf = (form: HTMLFormElement, field: string): string =>
  form.querySelector(`#${CSS.escape(field)}`) ? field : form.id

function showFault(form: HTMLFormElement, field: string, text: string, error: string): void {
  const group = form.querySelector<HTMLElement>(`[data-question="${CSS.escape(field)}"]`)
  if (!group) return
  group.classList.add('govuk-form-group--error')
  const message = el(
    'p',
    { class: 'govuk-error-message', id: `${field}-error`, 'data-fault': true },
    el('span', { class: 'govuk-visually-hidden' }, `${error}: `),
    text,
  )
  const control = group.querySelector<HTMLElement>('fieldset, select, textarea, input')
  const anchor = group.querySelector('.govuk-radios, .govuk-checkboxes') ?? (control as HTMLElement)
  anchor.before(message)
  if (!control) return
  if (control.tagName !== 'FIELDSET') control.setAttribute('aria-invalid', 'true')
  const hint = group.querySelector('.govuk-hint')?.id
  control.setAttribute('aria-describedby', [hint, message.id].filter(Boolean).join(' '))
}

export function clearFaults(form: HTMLFormElement, place: HTMLElement): void {
  place.replaceChildren()
  for (const message of form.querySelectorAll('[data-fault]')) message.remove()
  for (const control of form.querySelectorAll('[aria-invalid]'))
    control.removeAttribute('aria-invalid')
  for (const group of form.querySelectorAll('.govuk-form-group--error')) {
    group.classList.remove('govuk-form-group--error')
    const hint = group.querySelector('.govuk-hint')?.id
    const control = group.querySelector('fieldset, select, textarea, input')
    if (hint) control?.setAttribute('aria-describedby', hint)
    else control?.removeAttribute('aria-describedby')
  }
}
