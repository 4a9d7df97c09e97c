import type { Form } from './form.ts'
import { isChosen, optionsField, toldOptions } from './options.ts'

/** One of several; also for what is true or false. */
export const single: Form<'single' | 'true-false'> = {
  hint: (_, { words }) => words.selectOne,
  field: ({ options }, given, asking, answered) =>
    optionsField('radios', options, given, asking, answered),
  isComplete: isChosen,
  incomplete: 'unfinished',
  told: ({ options }, given, around) => toldOptions(options, given, around),
}
