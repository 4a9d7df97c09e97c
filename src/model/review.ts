import { z } from 'zod'
import { after, type Day, day, period } from './day.ts'

/** Who answers for a page and when it was last read through. Every guideline, course and page carries these. */
export const reviewed = {
  owner_post: z
    .string()
    .describe('The post (a job, from registers/posts.yaml) that keeps this up to date.'),
  last_reviewed_on: day.describe('The day somebody last read it through and found it right.'),
  review_in: period.describe('How long that is good for, such as "12 months".'),
}

/** What a text that was not written for Moothall may lack. */
export type PerhapsReviewed = { [Field in keyof Reviewed]?: Reviewed[Field] | undefined }

export type Reviewed = z.infer<z.ZodObject<typeof reviewed>>

export const reviewDue = (of: Pick<Reviewed, 'last_reviewed_on' | 'review_in'>): Day =>
  after(of.last_reviewed_on, of.review_in)

export const isOverdue = (
  of: Pick<Reviewed, 'last_reviewed_on' | 'review_in'>,
  today: Day,
): boolean => reviewDue(of) < today
