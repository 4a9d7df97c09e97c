import { z } from 'zod'
import { applicationStates } from '../application.ts'
import { languages } from '../localised.ts'

const instant = z.iso.datetime()
const text = z.string()

/** An application, as whoever may see it reads it. */
export const applicationView = z.strictObject({
  id: text,
  kind: z.enum(['licence', 'account']),
  post: text.describe('The post that it is for.'),
  language: z.enum(languages).describe('The language that it was written in.'),
  state: z.enum(applicationStates),
  made: instant,
  changed: instant,
  answers: z.record(text, text),
  evidence: z
    .strictObject({
      course: z
        .strictObject({ id: text, completed: text.optional(), until: text.optional() })
        .optional(),
      acknowledged: z.array(text).optional(),
    })
    .describe('What the record knew of the applicant when they applied.'),
  log: z.array(
    z.strictObject({
      at: instant,
      to: z.enum(applicationStates),
      by: text.describe('The post that took the step.'),
      reason: text.optional(),
      linked: z
        .literal(true)
        .optional()
        .describe('Whoever took it had the link, and is not known to hold the post.'),
    }),
  ),
  applicant: text.optional().describe('Their name; for who decides.'),
  may: z.array(z.enum(applicationStates)).describe('The steps that the reader may take now.'),
})
export type ApplicationView = z.infer<typeof applicationView>

export const applicationList = z.strictObject({
  yours: z.array(applicationView),
  waiting: z.array(applicationView).describe('Those that wait for the reader, oldest first.'),
})
export type ApplicationList = z.infer<typeof applicationList>

/** What is wrong with a form: one sentence for each question. */
export const applicationFaults = z.strictObject({
  faults: z.array(z.strictObject({ field: text, code: text, text })),
})
export type ApplicationFaults = z.infer<typeof applicationFaults>

/** What a form need not ask. */
export const applicationKnown = z.strictObject({
  shared: z
    .boolean()
    .describe('Whether others use this device too, so that nothing may be kept on it.'),
  post: text.optional(),
  facts: z.array(z.strictObject({ term: text, says: text })).describe('In words.'),
})
export type ApplicationKnown = z.infer<typeof applicationKnown>
