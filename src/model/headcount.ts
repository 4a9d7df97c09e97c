import { z } from 'zod'
import { localised } from './localised.ts'

/** One row of `content/registers/headcount.yaml`: how many people a service has in a month. Counts only, and no names. */
export const headcount = z.strictObject({
  service: localised.describe('The service, named as in posts.yaml.'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as "2026-11"')
    .describe('The month that was counted, such as "2026-11".'),
  number: z.number().int().nonnegative().describe('How many people work in the service.'),
})
export type Headcount = z.infer<typeof headcount>
