import { z } from 'zod'
import { checking, checkOptions, common, options } from '../fields.ts'

/** One right answer out of several. */
export const single = z
  .strictObject({
    ...common,
    type: z.literal('single').describe('One right answer out of several.'),
    options,
  })
  .check(checking((question, tell) => checkOptions(question.options, false, tell)))
export type Single = z.infer<typeof single>
