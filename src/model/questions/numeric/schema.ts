import { z } from 'zod'
import { localised } from '../../localised.ts'
import { checking, common, verdicts } from '../fields.ts'

const number = z
  .number()
  .min(-9_999_999_999, 'must not be smaller than -9999999999')
  .max(9_999_999_999, 'must not be larger than 9999999999')

/** A number: a value, give or take; or anything from one number to another. */
export const numeric = z
  .strictObject({
    ...common,
    type: z.literal('numeric').describe('A number.'),
    value: number
      .optional()
      .describe('The right number. Left out where "from" and "to" are given.'),
    tolerance: z
      .number()
      .min(0, 'must be 0 or more')
      .default(0)
      .describe('How far from the value still counts as right.'),
    from: number.optional().describe('The smallest number that is right.'),
    to: number.optional().describe('The largest number that is right.'),
    unit: localised.optional().describe('Shown after the field, such as "hours".'),
    feedback: verdicts.describe('What is said after marking.'),
  })
  .check(
    checking(({ value, tolerance, from, to }, tell) => {
      const range = from !== undefined && to !== undefined
      if (value === undefined && !range)
        tell([], 'must have either "value", or both "from" and "to"')
      if (value !== undefined && (from !== undefined || to !== undefined))
        tell(['value'], 'must be left out where "from" and "to" are given')
      if (value === undefined && tolerance > 0)
        tell(['tolerance'], 'belongs to a "value"; leave it out where "from" and "to" are given')
      if (range && from > to) tell(['from'], 'must not be larger than "to"')
    }),
  )
export type Numeric = z.infer<typeof numeric>
