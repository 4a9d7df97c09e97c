import { z } from 'zod'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/roles.yaml`: what a role is, and which posts have it. */
export const role = z.strictObject({
  id: id.describe('Such as "champion", "coordinator", "technician".'),
  name: localised,
  summary: localised.describe('What people come to this role for, in one sentence.'),
  duties: z.array(localised).min(1),
  posts: z
    .array(
      z.strictObject({
        post: id,
        covers: localised
          .optional()
          .describe('The service it covers; left out, the whole council.'),
      }),
    )
    .min(1)
    .describe('The posts that have the role.'),
  deputy_post: id.optional(),
  clause: localised
    .optional()
    .describe('What the role adds to a job description, ready to be pasted.'),
})
export type Role = z.infer<typeof role>
