import { z } from 'zod'
import { checking, checkOptions, common, credit, options } from '../fields.ts'

/** All the right answers, and no other. */
export const multiple = z
  .strictObject({
    ...common,
    type: z.literal('multiple').describe('All the right answers, and no other.'),
    options,
    credit,
  })
  .check(checking((question, tell) => checkOptions(question.options, true, tell)))
export type Multiple = z.infer<typeof multiple>
