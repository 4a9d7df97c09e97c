import { z } from 'zod'
import { applicationStates } from '#model/application.ts'
import { languages } from '#model/localised.ts'

const language = z.enum(languages).catch('en')

/** A form of ours: what it is for, and an answer for each question. Unknown fields are not looked at. */
export const applicationForm = z
  .object({
    kind: z.enum(['licence', 'account']),
    language: z.enum(languages).optional(),
    submission: z
      .string()
      .max(64)
      .optional()
      .describe('Of the form: the same again changes nothing.'),
  })
  .catchall(z.union([z.string(), z.array(z.string()).max(40)]))

/** Texts alone; what was ticked several times is one answer. */
export function readForm(body: unknown) {
  const { kind, language: said, submission, ...rest } = applicationForm.parse(body ?? {})
  return {
    kind,
    language: said ?? ('en' as const),
    submission: submission === '' ? undefined : submission,
    said: Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
  }
}

/** A step that somebody takes. */
export const stepForm = z.object({
  to: z.enum(applicationStates).optional(),
  reason: z.string().max(20_000).default(''),
  seen: z.coerce
    .number()
    .int()
    .optional()
    .describe('How many steps there were on the page: one that is out of date is told.'),
  link: z.string().max(100).optional().describe("Of the line manager's letter."),
  language: z.enum(languages).optional(),
})

export const oneQuery = z.object({
  link: z.string().max(100).optional().describe("Of the line manager's letter."),
  language: z.enum(languages).optional(),
})

export const languageIn = (fields: unknown) => z.object({ language }).parse(fields ?? {}).language
