import { after, type Day, type Period } from '#model/day.ts'
import type { Standing } from './standing.ts'

/** What is counted, in the order of a table's columns. */
export const measures = ['started', 'completed', 'passed', 'overdue', 'expiring', 'lapsed'] as const
export type Measure = (typeof measures)[number]

/** One thing to count: it happened, or is due, on a day. */
export type Happening = { measure: Measure; on: Day; standing: Standing }

/** A licence is said to be expiring this long before it lapses. */
const notice = '1 month' as Period

/** Everything to count of one standing, as of `today`. Who has left owes nothing, and renews nothing. */
export function happeningsOf(standing: Standing, today: Day): Happening[] {
  const { started, completed, passed, until, due, person } = standing
  const here = person.leaves === undefined || person.leaves >= today
  const lapsed = until !== undefined && until <= today
  const days: Record<Measure, Day | undefined> = {
    started,
    completed,
    passed,
    overdue: here && due !== undefined && due < today ? due : undefined,
    expiring:
      here && until !== undefined && !lapsed && until <= after(today, notice) ? until : undefined,
    lapsed: here && lapsed ? until : undefined,
  }
  return measures.flatMap((measure) => {
    const on = days[measure]
    return on === undefined ? [] : [{ measure, on, standing }]
  })
}
