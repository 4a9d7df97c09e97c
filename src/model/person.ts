import { z } from 'zod'
import { id } from './id.ts'

/** Says nothing about its holder, so that git may keep it for ever. */
export const holderKey = z
  .string()
  .regex(
    /^[a-z0-9]{8,32}$/,
    'must be a random key of at least 8 small letters and digits, such as "k7m2q9xw"',
  )

/** One row of `content/registers/people.yaml`, which is never committed: who stands behind a key, and in which post. */
export const person = z.strictObject({
  holder: holderKey.describe('The random key that licences name them by.'),
  name: z.string().trim().min(1).describe('As colleagues know them.'),
  post: id.describe('The post that they hold today.'),
  learner: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('What they sign in as, to find their passes in the record of courses.'),
})
export type Person = z.infer<typeof person>
