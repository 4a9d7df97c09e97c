import { numberIn } from '#model/questions/numeric/number.ts'
import { el, paragraph } from '../../dom.ts'
import { fill } from '../../words.ts'
import type { Form } from './form.ts'
import { textIn } from './text.ts'
import { input, typedIn } from './typing.ts'

/** A field for text with the keyboard for numbers: a field of the type "number" loses a decimal comma. */
export const numeric: Form<'numeric'> = {
  labels: true,
  hint: ({ unit }, { words, language }) =>
    unit === undefined
      ? words.numberHint
      : fill(words.numberHintUnit, { unit: textIn(unit, language) }),
  field({ unit }, given, { name, language }, answered) {
    const made = input(
      { id: name, class: 'govuk-input govuk-input--width-10', inputmode: 'decimal' },
      given[0] ?? '',
      () => answered(typedIn(made)),
    )
    // The hint has said the unit.
    const suffix =
      unit &&
      el('div', { class: 'govuk-input__suffix', 'aria-hidden': 'true' }, textIn(unit, language))
    return {
      body: [el('div', { class: 'govuk-input__wrapper' }, made, suffix)],
      target: () => name,
    }
  },
  isComplete: ({ unit }, [text]) => text !== undefined && numberIn(text, unit) !== undefined,
  incomplete: 'notNumber',
  told({ unit }, [number], { words, language }) {
    const text = [number ?? '', ...(unit === undefined ? [] : [textIn(unit, language)])].join(' ')
    return [paragraph(fill(words.youWrote, { text }))]
  },
}
