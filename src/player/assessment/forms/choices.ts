import { el } from '../../dom.ts'

/** `name` is shared by the inputs, and begins their ids. */
type Choices = {
  kind: 'radios' | 'checkboxes'
  name: string
  options: readonly { id: string; label: string | HTMLElement }[]
  chosen: readonly string[]
}

/** Radios or checkboxes. `answered` is told the ids of all that are chosen, at every change. */
export function choices(
  { kind, name, options, chosen }: Choices,
  answered: (chosen: string[]) => void,
): HTMLElement {
  const inputs = options.map(({ id }, index) => {
    const input = el('input', {
      class: `govuk-${kind}__input`,
      type: kind === 'radios' ? 'radio' : 'checkbox',
      id: `${name}-${index + 1}`,
      name,
      value: id,
    })
    input.checked = chosen.includes(id)
    return input
  })
  const items = options.map(({ label }, index) =>
    el(
      'div',
      { class: `govuk-${kind}__item` },
      inputs[index],
      el(
        'label',
        { class: `govuk-label govuk-${kind}__label`, for: `${name}-${index + 1}` },
        label,
      ),
    ),
  )
  const all = el('div', { class: `govuk-${kind}` }, ...items)
  all.addEventListener('change', () =>
    answered(inputs.filter((input) => input.checked).map((input) => input.value)),
  )
  return all
}
