import type { Form } from './form.ts'
import { isChosen, optionsField, toldOptions } from './options.ts'

export const multiple: Form<'multiple'> = {
  hint: (_, { words }) => words.selectAll,
  field: ({ options }, given, asking, answered) =>
    optionsField('checkboxes', options, given, asking, answered),
  isComplete: isChosen,
  incomplete: 'unfinished',
  told: ({ options }, given, around) => toldOptions(options, given, around),
}
