import { z } from 'zod'
import { checking, checkOptions, common, options } from '../fields.ts'

/** A statement. The first of its two options is the one that says "true". */
export const trueFalse = z
  .strictObject({
    ...common,
    type: z.literal('true-false').describe('A statement that is true or false.'),
    options: options.describe('"True" and "false", in this order.'),
  })
  .check(
    checking((question, tell) => {
      checkOptions(question.options, false, tell)
      if (question.options.length !== 2) tell(['options'], 'must have exactly two options')
    }),
  )
export type TrueFalse = z.infer<typeof trueFalse>
