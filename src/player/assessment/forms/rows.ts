import type { Language } from '#model/localised.ts'
import { el } from '../../dom.ts'

export type Row = { row: HTMLElement; select: HTMLSelectElement }

/** A label with a list to choose from. The first entry of the list chooses nothing. */
export function selectRow(
  id: string,
  label: string | HTMLElement,
  nothing: string,
  options: readonly { value: string; text: string; lang?: Language | undefined }[],
  chosen: string,
): Row {
  const select = el(
    'select',
    { class: 'govuk-select', id },
    el('option', { value: '' }, nothing),
    ...options.map(({ value, text, lang }) => el('option', { value, lang }, text)),
  )
  select.value = chosen
  const row = el(
    'div',
    { class: 'mh-row' },
    el('label', { class: 'govuk-label', for: id }, label),
    select,
  )
  return { row, select }
}

/** The first control that has no value; the first of all, where each has one. */
export const firstEmpty = (controls: readonly (HTMLSelectElement | HTMLInputElement)[]): string =>
  (controls.find(({ value }) => value.trim() === '') ?? controls[0])?.id ?? ''
