import { z } from 'zod'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/levels.yaml`. The order of the file is the order of the levels, lowest first. */
export const level = z.strictObject({
  id: id.describe('Such as "basic", "corporate", "manager".'),
  name: localised,
  summary: localised.describe('Who is at this level, in one sentence.'),
  rights: z.array(localised).min(1).describe('What people at this level may do.'),
  duties: z.array(localised).min(1).describe('What they must do.'),
  site_list: z.enum(['basic', 'approved']).describe('Which list of sites they can open.'),
  training: z.array(id).default([]).describe('The courses that the level requires.'),
  entry: z
    .strictObject({
      application: z.enum(['licence', 'account']).describe('What one applies for.'),
      decided_by: id.describe('The role that decides, such as "champion".'),
    })
    .optional()
    .describe('How one enters the level; left out, everybody is in it.'),
  clause: localised
    .optional()
    .describe('What the level adds to a job description, ready to be pasted.'),
  next: localised.optional().describe('How to reach the next level, in one sentence.'),
})
export type Level = z.infer<typeof level>
