import { z } from 'zod'
import { day } from './day.ts'
import { languages } from './localised.ts'

/** The file that the page makes where no endpoint can be reached, `application-….json`; `moothall applications receive` takes it. */
export const applicationFile = z.strictObject({
  moothall: z.literal('application'),
  kind: z.enum(['licence', 'account']),
  language: z.enum(languages),
  made: day,
  answers: z.record(z.string().max(40), z.string().max(20_000)),
})
export type ApplicationFile = z.infer<typeof applicationFile>
