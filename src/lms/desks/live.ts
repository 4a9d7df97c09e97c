import type { Day } from '#model/day.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import { applicationsFor } from './live/applications.ts'
import { feedbackOnAccounts, feedbackOnPages } from './live/feedback.ts'
import { training } from './live/training.ts'
import { unsent } from './live/unsent.ts'
import type { Recorded } from './recorded.ts'

/** What the record of the endpoint, as it is at this moment, has for a desk. */
export type Live = (record: Recorded, today: Day) => Promise<Matter[]>

/** Whose desk gets what from the record. To add a source: a file in `live/` and its name here. */
export const live = {
  champion: [training, applicationsFor('champion'), feedbackOnPages],
  coordinator: [applicationsFor('coordinator'), feedbackOnAccounts],
  technician: [unsent],
} satisfies Record<DeskRole, readonly Live[]>
