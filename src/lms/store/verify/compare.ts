import { isDeepStrictEqual } from 'node:util'
import { type Attempt, blank } from '../../attempts/attempt.ts'
import type { Outline } from '../../attempts/outline.ts'
import type { Test } from '../../tests/test.ts'
import type { Flaw } from './finding.ts'
import type { Entry } from './journal.ts'

/** What a learner did in a course, whichever edition of it they met. */
export type Deeds = {
  entries: readonly Entry[]
  /** When anything at all of theirs was received, or a device session of theirs began. */
  instants: ReadonlySet<string>
  /** Every commit was judged by the courses as they are now. */
  current: boolean
}

/**
 * How an attempt differs from what its journal makes of it. Where a course was edited since, what it decides is held
 * against what the learner can have done. The induction and other people's packages have no version to go by.
 */
export function compareAttempt(
  kept: Attempt,
  refolded: Attempt | undefined,
  outline: Outline,
  deeds: Deeds,
): Flaw[] {
  const expected = refolded ?? blank(kept.learner, kept.course)
  const exact = deeds.current && outline.course !== undefined
  const differing = fields.filter((key) => !same(kept[key], expected[key]))
  const impossible = differing.filter(
    (key) => exact || !possible[key](kept, expected, outline, deeds),
  )
  const flaw = (code: 'record/differs' | 'record/older-course', keys: Field[], why: string) =>
    keys.map(
      (key): Flaw => ({
        code,
        learner: kept.learner,
        course: kept.course,
        message: `The record of the course "${kept.course}" is not what its journal says: ${key}${why}.`,
      }),
    )
  return [
    ...flaw('record/differs', impossible, ''),
    ...flaw(
      'record/older-course',
      differing.filter((key) => !impossible.includes(key)),
      ', as can be where the course was edited since',
    ),
  ]
}

type Field = Exclude<keyof Attempt, 'learner' | 'course'>
type Possible = (kept: Attempt, expected: Attempt, outline: Outline, deeds: Deeds) => boolean

const never: Possible = () => false
const inOwnCourse: Possible = (_kept, _expected, { imported }) => imported !== true
const atAnInstant =
  (key: 'started' | 'completed' | 'passed'): Possible =>
  (kept, _expected, _outline, { instants }) =>
    kept[key] === undefined || instants.has(kept[key])

/** Whether some edition of the course can explain a difference. */
const possible: Record<Field, Possible> = {
  standing: never,
  // Marked tests decide these, and for a package its parts.
  tested: (...all) => !inOwnCourse(...all),
  score: (...all) => !inOwnCourse(...all),
  passed: (...all) => !inOwnCourse(...all) && atAnInstant('passed')(...all),
  suspend_data: (...all) => !inOwnCourse(...all),
  started: atAnInstant('started'),
  completed: atAnInstant('completed'),
  version: () => true,
  language: (kept, _expected, _outline, { entries }) =>
    kept.language === undefined || entries.some(({ commit }) => commit.language === kept.language),
  location: (kept, _expected, { imported }, { entries }) =>
    kept.location === undefined ||
    entries.some(({ commit }) =>
      [imported ? commit.sco : commit.cmi.location].includes(kept.location),
    ),
  seen: (kept, expected, { steps, acknowledge = [], earned, imported }, { entries }) => {
    if (imported) return true
    const claimed = new Set(
      entries.flatMap(({ commit }) =>
        (commit.cmi.objectives ?? []).flatMap(({ id, completion_status }) =>
          completion_status === 'completed' ? [id] : [],
        ),
      ),
    )
    const current = [...steps, ...acknowledge]
    return (
      kept.seen.every((id) => claimed.has(id) || earned.has(id) || !current.includes(id)) &&
      expected.seen.every((id) => kept.seen.includes(id) || earned.has(id))
    )
  },
}
const fields = Object.keys(possible) as Field[]

/** A test whose marks are not those of the answers that the journal has. */
export function compareTest(kept: Test, refolded: Test | undefined): Flaw[] {
  if (kept.state === 'open' && refolded?.state !== 'marked') return []
  const reason =
    kept.state === 'open'
      ? 'was handed in and is not marked'
      : refolded?.state !== 'marked'
        ? 'is marked, and was never handed in'
        : kept.passed !== refolded.passed || !same(kept.score, refolded.score)
          ? `has ${kept.score.correct} of ${kept.score.of}, and by its answers ${refolded.score.correct} of ${refolded.score.of}`
          : undefined
  if (reason === undefined) return []
  const { learner, course, number } = kept
  return [
    {
      code: 'test/marked-wrong',
      learner,
      course,
      message: `Test ${number} of the course "${course}" ${reason}.`,
    },
  ]
}

/** Shares of one are sums of thirds and the like, which can differ in their last digit. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(rounded(one), rounded(other))
}

const rounded = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'scaled' in value
    ? { ...value, scaled: Number(value.scaled).toFixed(9) }
    : value
