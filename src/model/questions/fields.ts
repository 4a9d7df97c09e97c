import { z } from 'zod'
import { id } from '../id.ts'
import { localised } from '../localised.ts'

/** What every question of a bank has, whatever its type. */
export const common = {
  id: id.describe('Shared by the languages, stable, and never used for another question.'),
  lesson: id.describe('The lesson that teaches it.'),
  stem: localised.describe('What is asked, in one or two sentences.'),
  rule: id
    .optional()
    .describe('The rule of a guideline that the feedback cites; a test for a licence needs it.'),
  pool: id
    .optional()
    .describe('A named part of the bank, from which a test can draw a number of questions.'),
  use: z
    .enum(['test', 'practice'])
    .default('test')
    .describe(
      '"test": drawn for tests, and its key is kept. "practice": shown by <Question id="…" /> in a lesson, and its key is in the page.',
    ),
}

export const credit = z
  .enum(['all', 'partial'])
  .default('all')
  .describe('"all": right or wrong as a whole. "partial": the share that is right counts.')

/** For the types that have no options to give feedback on. */
export const verdicts = z.strictObject({
  right: localised.describe('Shown when all of it is right; says why.'),
  wrong: localised.describe('Shown when any of it is wrong; says what is right, and why.'),
})

export const optionId = z
  .string()
  .regex(/^[a-z0-9]+$/, 'must be a letter or a short word, such as "a"')

/** In types where ids in a row would tell which goes where. Ids travel to the page, so they must not say it. */
export const wordId = z
  .string()
  .regex(
    /^[a-z]{3,}(-[a-z]+)*$/,
    'must be a word for what it says, such as "report": letters and numbers in a row would give the answer away',
  )

/** SCORM 1.2 has one character for each option, and nobody reads more than this. */
export const mostOptions = 26

export const chosenFeedback = localised.describe(
  'Shown to whoever chose this; says why it is right or wrong.',
)
export const correct = z.boolean().default(false).describe('Whether it is a right answer.')

export const option = z.strictObject({
  id: optionId.describe('Stable; not shown to the learner.'),
  text: localised.describe('What the learner can choose.'),
  correct,
  feedback: chosenFeedback,
})

export const options = z
  .array(option)
  .min(2, 'must have at least two options')
  .max(mostOptions, `must not have more than ${mostOptions} options`)
  .describe('What can be chosen; at least one is right.')

/** Tells a fault of the field `path` in an editor's words. */
export type Tell = (path: (string | number)[], message: string) => void

/** A check of one whole question: `check` finds faults, and each becomes an issue at its place. */
export const checking =
  <Value>(check: (value: Value, tell: Tell) => void) =>
  (ctx: z.core.ParsePayload<Value>): void =>
    check(ctx.value, (path, message) =>
      ctx.issues.push({ code: 'custom', message, path, input: ctx.value }),
    )

/** The first id that is there twice. */
export function repeated(list: readonly { id: string }[]): string | undefined {
  const seen = new Set<string>()
  return list.find(({ id }) => seen.size === seen.add(id).size)?.id
}

type Chosen = { id: string; correct: boolean }

/** The rules on a list of options of which one, or several, are right. */
export function checkOptions(list: readonly Chosen[], several: boolean, tell: Tell): void {
  const right = list.filter((each) => each.correct).length
  if (right === 0)
    tell(['options'], 'must have a right answer: mark an option with "correct: true"')
  if (right > 1 && !several)
    tell(['options'], 'has more than one right answer, so its type must be "multiple"')
  if (repeated(list) !== undefined) tell(['options'], 'has two options with one id')
}
