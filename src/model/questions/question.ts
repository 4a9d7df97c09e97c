import { z } from 'zod'
import { id } from '../id.ts'
import { type Localised, localised } from '../localised.ts'

const option = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+$/, 'must be a letter or a short word, such as "a"'),
  text: localised,
  correct: z.boolean().default(false),
  feedback: localised.describe('Shown to whoever chose this; says why it is right or wrong.'),
})

/** One question of a bank (`questions.yaml`). Ids are shared by the languages and never reused. */
export const question = z
  .strictObject({
    id,
    lesson: id.describe('The lesson that teaches it.'),
    type: z.enum(['single', 'multiple', 'true-false']),
    stem: localised,
    options: z.array(option).min(2, 'must have at least two options'),
    rule: id.describe('The rule of a guideline that the feedback cites.'),
  })
  .check((ctx) => {
    const right = ctx.value.options.filter((each) => each.correct).length
    const say = (message: string) =>
      ctx.issues.push({ code: 'custom', message, path: ['options'], input: ctx.value.options })
    if (right === 0) say('must have a right answer: mark an option with "correct: true"')
    if (right > 1 && ctx.value.type !== 'multiple')
      say('has more than one right answer, so its type must be "multiple"')
    if (ctx.value.type === 'true-false' && ctx.value.options.length !== 2)
      say('must have exactly two options')
    if (new Set(ctx.value.options.map((each) => each.id)).size < ctx.value.options.length)
      say('has two options with one id')
  })
export type Question = z.infer<typeof question>

/** What a learner may see before they have answered: a question without its key. */
export type PublicQuestion = {
  id: string
  type: Question['type']
  stem: Localised
  options: { id: string; text: Localised }[]
}

export type Marked = {
  correct: boolean
  /** One for each chosen option, in the order of the question. */
  feedback: Localised[]
  rule: string
}

export const withoutKey = ({ id, type, stem, options }: Question): PublicQuestion => ({
  id,
  type,
  stem,
  options: options.map((each) => ({ id: each.id, text: each.text })),
})

/** Right only when exactly the right options are chosen. Unknown option ids are wrong, not errors. */
export function mark(asked: Question, chosen: readonly string[]): Marked {
  const answer = new Set(chosen)
  const key = asked.options.filter((each) => each.correct).map((each) => each.id)
  return {
    correct: answer.size === key.length && key.every((each) => answer.has(each)),
    feedback: asked.options.filter((each) => answer.has(each.id)).map((each) => each.feedback),
    rule: asked.rule,
  }
}
