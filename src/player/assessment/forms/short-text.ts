import { paragraph } from '../../dom.ts'
import { fill } from '../../words.ts'
import type { Form } from './form.ts'
import { input, typedIn } from './typing.ts'

export const shortText: Form<'short-text'> = {
  labels: true,
  hint: (_, { words }) => words.textHint,
  field(_, given, { name }, answered) {
    const made = input({ id: name }, given[0] ?? '', () => answered(typedIn(made)))
    return { body: [made], target: () => name }
  },
  isComplete: (_, answer) => answer.length > 0,
  incomplete: 'unfinished',
  told: (_, [text], { words }) => [paragraph(fill(words.youWrote, { text: text ?? '' }))],
}
