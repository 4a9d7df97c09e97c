import { z } from 'zod'
import { day } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/software.yaml`: what staff use social media with, and until when it is kept up to date. */
export const software = z.strictObject({
  id,
  name: z.string().trim().min(1),
  kind: z.enum(['browser', 'operating-system', 'management-tool', 'office', 'other']),
  version: z.string().trim().min(1).describe('What the council runs, in quotes: "140".'),
  owner_post: id.describe('The post that keeps it up to date.'),
  supported_until: day.describe('The end of support; there are no updates after it.'),
  checked_on: day.describe('When somebody last looked whether that is still so.'),
  notes: localised.optional(),
})
export type Software = z.infer<typeof software>
