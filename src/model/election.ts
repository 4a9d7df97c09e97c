import { z } from 'zod'
import { type Day, day } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/elections.yaml`. Its rules hold from the notice of election to the end of polling day. */
export const election = z.strictObject({
  id,
  name: localised,
  notice_date: day.describe('The day of the notice of election; the rules start then.'),
  poll_date: day,
  wards: z
    .array(localised)
    .default([])
    .describe('Where it is held; left out, in the whole county.'),
  owner_post: id.optional().describe('Whom to ask about its rules.'),
  guideline: id.optional().describe('The guideline that holds meanwhile.'),
})
export type Election = z.infer<typeof election>

export const isHeld = (
  { notice_date, poll_date }: Pick<Election, 'notice_date' | 'poll_date'>,
  today: Day,
): boolean => notice_date <= today && today <= poll_date

/** What is dropped from lists and says so on its page while the rules before an election hold. */
export type MayCampaign = { campaign?: boolean | undefined }

/** The elections that freeze a page or a promotion on a day: those whose rules hold, where it is part of a campaign. */
export const frozenBy = <Held extends Pick<Election, 'notice_date' | 'poll_date'>>(
  { campaign }: MayCampaign,
  elections: readonly Held[],
  today: Day,
): Held[] => (campaign ? elections.filter((each) => isHeld(each, today)) : [])

/** Whether a page or a promotion stands still on a day. Passing time thaws it: nothing in the content has to change. */
export const isFrozen = (
  of: MayCampaign,
  elections: readonly Pick<Election, 'notice_date' | 'poll_date'>[],
  today: Day,
): boolean => frozenBy(of, elections, today).length > 0
