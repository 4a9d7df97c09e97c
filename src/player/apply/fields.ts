import type { Fields } from './draft.ts'

/** What is of the page, and none of the answers. */
const ofPage = ['kind', 'language', 'submission']

/** What is typed and chosen. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = {}
  for (const [name, value] of new FormData(form)) {
    if (ofPage.includes(name) || typeof value !== 'string') continue
    fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

export const isEmpty = (fields: Fields): boolean =>
  Object.values(fields).every((values) => values.every((value) => value === ''))

/** Puts them back. What the form does not ask any more is left out. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, values] of Object.entries(fields))
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
        control.checked = values.includes(control.value)
      else if (
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      )
        control.value = values[0] ?? ''
    }
}

/** One answer for each question: what was ticked several times is one. */
export const answersOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.join(', ')]))
