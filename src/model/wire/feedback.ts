import { z } from 'zod'
import { languages } from '../localised.ts'

/** How long a text may be, in characters. The form, its counter and the endpoint agree on it. */
export const mostSaid = 2000

/** `POST /lms/feedback`, as a form sends it. Without `answer` nobody is told who says it. */
export const feedbackForm = z.object({
  page: z.string().max(300).describe('The path of the page, such as "/cy/guidelines/crises/".'),
  language: z.enum(languages).default('en'),
  // A browser counts a line break as one character and sends two; what is too long is told by the page.
  text: z.string().max(20_000).default(''),
  answer: z.literal('yes').optional().describe('Who says it wants an answer, and is signed in.'),
})
export type FeedbackForm = z.infer<typeof feedbackForm>

export const feedbackAnswer = z.object({ stored: z.literal(true) })
