import { z } from 'zod'
import { day } from './day.ts'
import { id } from './id.ts'

/** One line of the log of changes of a text. */
export const change = z.strictObject({
  on: day,
  what: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .describe('What changed, for a reader who knew the last version.'),
  material: z
    .boolean()
    .default(false)
    .describe('Whether people who acknowledged the last version must read it again.'),
  review: z
    .boolean()
    .default(false)
    .describe('Somebody read it through and nothing had to change: no news for who knew it.'),
  by: id.optional().describe('The post that changed it or read it through.'),
})
export type Change = z.infer<typeof change>
