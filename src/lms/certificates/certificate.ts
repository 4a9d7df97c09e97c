import { type Day, dayOf } from '#model/day.ts'
import type { Localised } from '#model/localised.ts'
import type { Attempt } from '../attempts/attempt.ts'
import type { Outline } from '../attempts/outline.ts'
import { validityOf } from '../attempts/validity.ts'
import type { Test } from '../tests/test.ts'
import { certificateNumber } from './number.ts'

/** What a certificate says, but for whose it is. */
export type Certificate = {
  number: string
  title: Localised
  licence: boolean
  completed: Day
  standing: Standing
}

export type Standing =
  | { kind: 'for-good' }
  | { kind: 'valid' | 'lapsed'; from: Day; until: Day }
  /** The course has left the site, and with it the rule for how long it stood. */
  | { kind: 'course-gone' }

type Completed = Pick<Attempt, 'learner' | 'course' | 'completed'>

/** A completed course of our own has one. What somebody else's package says of itself cannot be vouched for, and the induction is no course. */
export const hasCertificate = (
  attempt: Completed,
  outline: Outline | undefined,
): attempt is Completed & { completed: string } =>
  attempt.completed !== undefined && (outline === undefined || outline.course !== undefined)

export function certificateOf(
  attempt: Completed & { completed: string },
  tests: readonly Test[],
  outline: Outline | undefined,
  today: Day,
): Certificate {
  return {
    number: certificateNumber(attempt.learner, attempt.course),
    title: outline?.course?.title ?? { en: attempt.course },
    licence: outline?.course?.licence !== undefined,
    completed: dayOf(new Date(attempt.completed)),
    standing: standingOf(attempt, tests, outline, today),
  }
}

/** It lapses on its day: on that day itself it is no longer valid. */
function standingOf(
  attempt: Completed,
  tests: readonly Test[],
  outline: Outline | undefined,
  today: Day,
): Standing {
  if (outline === undefined) return { kind: 'course-gone' }
  const validity = validityOf(attempt, tests, outline)
  if (validity === undefined) return { kind: 'for-good' }
  return { kind: validity.until > today ? 'valid' : 'lapsed', ...validity }
}
