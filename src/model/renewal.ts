import type { Day } from './day.ts'

/** The objective by which a learner says that they have been through a course without a test again. No id of a lesson has a colon. */
export const renewal = 'course:renewal'

/** What the record keeps of it among the steps seen: `course:renewal@2028-02-01`, by the endpoint's clock. */
export const renewedOn = (day: Day): string => `${renewal}@${day}`

export const isRenewal = (id: string): boolean => id.startsWith(renewal)

/** The day in it. Pages read this too, so it looks at the shape alone: checking a calendar would weigh 40 kB there. */
export const renewalDay = (id: string): Day | undefined =>
  /^course:renewal@(\d{4}-\d{2}-\d{2})$/.exec(id)?.[1] as Day | undefined
