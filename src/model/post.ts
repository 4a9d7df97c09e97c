import { z } from 'zod'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/posts.yaml`: a post is a job, whoever holds it. */
export const post = z.strictObject({
  id,
  title: localised.describe('The job title.'),
  service: localised.describe('The service that the job belongs to.'),
  reports_to: id.optional().describe("The line manager's post."),
  job_description: z
    .array(localised)
    .default([])
    .describe('What its job description says about social media, clause by clause.'),
  vacant: z.boolean().default(false),
})
export type Post = z.infer<typeof post>
