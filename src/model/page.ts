import { z } from 'zod'
import { reviewed } from './review.ts'

const sentence = z.string().trim().min(1, 'must not be empty')

/** The front matter of `content/pages/{en,cy}/<path>.md`: a page of plain text at `/<path>/`. */
export const page = z.strictObject({
  title: sentence,
  summary: sentence,
  ...reviewed,
  keywords: z.array(sentence).default([]),
})
export type Page = z.infer<typeof page>
