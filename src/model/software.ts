import { z } from 'zod'
import { after, type Day, day, type Period } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/software.yaml`: what staff use social media with, and until when it is kept up to date. */
export const software = z.strictObject({
  id,
  name: z.string().trim().min(1),
  kind: z.enum(['browser', 'operating-system', 'management-tool', 'office', 'other']),
  version: z.string().trim().min(1).describe('What the council runs, in quotes: "140".'),
  owner_post: id.describe('The post that keeps it up to date.'),
  supported_until: day.describe('The end of support; there are no updates after it.'),
  checked_on: day.describe('When somebody last looked whether that is still so.'),
  notes: localised.optional(),
})
export type Software = z.infer<typeof software>

/** `past`: no updates any more; `soon`: the end is within six months; `supported`: it is further off. */
export const supportStates = ['past', 'soon', 'supported'] as const
export type SupportState = (typeof supportStates)[number]

/** How long before the end of support one is told of it. */
export const supportNotice = '6 months' as Period

/** How a row stands on `today`; the last day of support is one of support. */
export function supportState(
  { supported_until }: Pick<Software, 'supported_until'>,
  today: Day,
): SupportState {
  if (supported_until < today) return 'past'
  return supported_until <= after(today, supportNotice) ? 'soon' : 'supported'
}

/** Until when a look is good: what was found out more than a year ago may have changed. */
export const checkGoodUntil = ({ checked_on }: Pick<Software, 'checked_on'>): Day =>
  after(checked_on, '12 months' as Period)

export const isCheckDue = (software: Pick<Software, 'checked_on'>, today: Day): boolean =>
  checkGoodUntil(software) < today
