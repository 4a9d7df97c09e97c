import { after, type Day, dayOf, type Period } from '#model/day.ts'
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
 * begins it anew. The record keeps the first pass and completion: what was renewed is read from the marked tests.
 */
export function validityOf(
  { completed }: Pick<Attempt, 'completed'>,
  tests: readonly Sitting[],
  outline: Outline | undefined,
): Validity | undefined {
  const period = outline?.course?.licence?.valid_for ?? outline?.course?.valid_for
  if (completed === undefined || period === undefined) return undefined
  const first = standing(dayOf(new Date(completed)), period)
  return tests.reduce((validity, test) => {
    if (test.state === 'open' || !test.passed || test.marked <= completed) return validity
    const day = dayOf(new Date(test.marked))
    return isDue(validity, day) ? standing(day, period) : validity
  }, first)
}

const standing = (from: Day, period: Period): Validity => ({ from, until: after(from, period) })

/** It has lapsed, or is about to: the course can be taken again. */
export const isDue = ({ until }: Validity, today: Day): boolean => after(today, early) >= until
