import { after, type Day, dayOf, type Period } from '#model/day.ts'
import { renewalDay } from '#model/renewal.ts'
import type { MarkedTest } from '../tests/test.ts'
import type { Attempt } from './attempt.ts'
import type { Outline } from './outline.ts'

/** From the day on which a course was completed, or last renewed, to the day on which that lapses. */
export type Validity = { from: Day; until: Day }

/** As much of a test as says whether it renewed something. */
export type Sitting = Pick<MarkedTest, 'state' | 'passed' | 'marked'> | { state: 'open' }

/** Whoever renews in time is never without a licence. */
const early = '1 month' as Period

/**
 * How long a completion stands; undefined where it stands for good. A pass in time for renewal, or after it lapsed,
 * begins it anew; where there is no test, so does having been through it again. The record keeps the first pass and
 * completion: what was renewed is read from the marked tests, and from the days among the steps seen.
 */
export function validityOf(
  { completed, seen = [] }: Pick<Attempt, 'completed'> & Partial<Pick<Attempt, 'seen'>>,
  tests: readonly Sitting[],
  outline: Outline | undefined,
): Validity | undefined {
  const period = outline?.course?.licence?.valid_for ?? outline?.course?.valid_for
  if (completed === undefined || period === undefined) return undefined
  const first = standing(dayOf(new Date(completed)), period)
  return renewals({ completed, seen }, tests).reduce(
    (validity, day) => (isDue(validity, day) ? standing(day, period) : validity),
    first,
  )
}

/** The days on which a completed course was passed or gone through again, oldest first. */
export function renewals(
  { completed, seen }: Pick<Attempt, 'completed' | 'seen'>,
  tests: readonly Sitting[],
): Day[] {
  if (completed === undefined) return []
  const passes = tests.flatMap((test) =>
    test.state === 'marked' && test.passed && test.marked > completed
      ? [dayOf(new Date(test.marked))]
      : [],
  )
  return [...passes, ...seen.flatMap((id) => renewalDay(id) ?? [])].sort()
}

const standing = (from: Day, period: Period): Validity => ({ from, until: after(from, period) })

/** It has lapsed, or is about to: the course can be taken again. */
export const isDue = ({ until }: Validity, today: Day): boolean => after(today, early) >= until
