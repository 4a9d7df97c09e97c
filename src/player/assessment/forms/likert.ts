import type { Form } from './form.ts'
import { optionsField, toldOptions } from './options.ts'

/** An opinion, which may be left out. The points of the scale stay in their order, from one end to the other. */
export const likert: Form<'likert'> = {
  hint: (_, { words }) => words.likertHint,
  field: ({ scale }, given, asking, answered) =>
    optionsField('radios', scale, given, asking, answered),
  isComplete: () => true,
  incomplete: 'unfinished',
  told: ({ scale }, given, around) => toldOptions(scale, given, around),
}
