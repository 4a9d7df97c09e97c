import { z } from 'zod'
import { accountPrivate, accountStatuses, platforms } from './account.ts'
import { day } from './day.ts'
import { type HealthCode, healthCodes } from './health.ts'
import { localisedValue } from './localised.ts'

/** How one account stands, with what only the roles may know. */
export const accountReportRow = z.object({
  account: z.string(),
  name: localisedValue,
  platform: z.enum(Object.keys(platforms) as [keyof typeof platforms]),
  status: z.enum(accountStatuses),
  owner: localisedValue,
  deputy: localisedValue.optional(),
  second_step: accountPrivate.shape.mfa,
  risk: accountPrivate.shape.risk_rating,
  last_post: day.optional(),
  review_due: day,
  points: z.array(z.object({ code: z.enum(healthCodes as [HealthCode]), since: day.optional() })),
})
export type AccountReportRow = z.infer<typeof accountReportRow>

/** `var/desks/accounts.json`: the health of every account on a day, those with the most urgent point first. */
export const accountReport = z.object({ day, accounts: z.array(accountReportRow) })
export type AccountReport = z.infer<typeof accountReport>
