import { type Day, isDay } from './day.ts'

/** The objective by which a learner says that they have been through a course without a test again. No id of a lesson has a colon. */
export const renewal = 'course:renewal'

/** What the record keeps of it among the steps seen: `course:renewal@2028-02-01`, by the endpoint's clock. */
export const renewedOn = (day: Day): string => `${renewal}@${day}`

export const isRenewal = (id: string): boolean => id.startsWith(renewal)

export function renewalDay(id: string): Day | undefined {
  const day = id.startsWith(`${renewal}@`) ? id.slice(renewal.length + 1) : ''
  return isDay(day) ? day : undefined
}
