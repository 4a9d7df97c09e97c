import { el } from '../../dom.ts'

/** Long enough that a word is one step, and short enough that a closed tab costs only a word. */
const pause = 600

/** A field to type into. `typed` is told when it is left, and when the learner pauses. */
export function input(
  attributes: Record<string, string | undefined>,
  value: string,
  typed: () => void,
): HTMLInputElement {
  const made = el('input', {
    type: 'text',
    class: 'govuk-input',
    autocomplete: 'off',
    maxlength: '1000',
    ...attributes,
  })
  made.value = value
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    typed()
  }
  made.addEventListener('change', tell)
  made.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(tell, pause)
  })
  return made
}

/** A typed answer as it is kept: nothing, where there are only spaces. */
export const typedIn = ({ value }: HTMLInputElement): string[] =>
  value.trim() === '' ? [] : [value]
