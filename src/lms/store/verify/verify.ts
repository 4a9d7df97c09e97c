import type { Attempt } from '../../attempts/attempt.ts'
import type { Outlines } from '../../attempts/receive.ts'
import type { Test } from '../../tests/test.ts'
import { attemptOf, type Row, testOf } from '../rows.ts'
import type { History, Store } from '../store.ts'
import { compareAttempt, compareTest } from './compare.ts'
import { type Flaw, isFault } from './finding.ts'
import { type Entry, gapsIn, readJournal } from './journal.ts'
import { refold } from './refold.ts'

export type Verification = {
  learners: number
  commits: number
  attempts: number
  tests: number
  faults: Flaw[]
  notes: Flaw[]
}

/** Whether the record is sound: the database in itself, the journal, and every attempt and test against the journal. */
export async function verify(
  store: Pick<Store, 'integrity' | 'learners' | 'history'>,
  outlines: Outlines,
): Promise<Verification> {
  const found: Flaw[] = (await store.integrity()).map((message) => ({
    code: 'store/unsound',
    message,
  }))
  const counted = { learners: 0, commits: 0, attempts: 0, tests: 0 }
  for (const { key } of await store.learners()) {
    const history = await store.history(key)
    counted.learners++
    counted.commits += history.lines.length
    counted.attempts += history.attempts.length
    counted.tests += history.tests.length
    found.push(...flawsOf(key, history, outlines))
  }
  return {
    ...counted,
    faults: found.filter(isFault),
    notes: found.filter((flaw) => !isFault(flaw)),
  }
}

/** Everything that is wrong with one learner's record. Touches no store. */
export function flawsOf(learner: string, history: History, outlines: Outlines): Flaw[] {
  const { entries, flaws } = readJournal(history.lines)
  const attempts = history.attempts.map((row) => read(learner, row, attemptOf))
  const tests = history.tests.map((row) => read(learner, row, testOf))
  const damaged = [...attempts, ...tests].filter((each): each is Flaw => 'code' in each)
  const kept = attempts.filter((each): each is Attempt => !('code' in each))
  const keptTests = tests.filter((each): each is Test => !('code' in each))

  const refolded = refold(learner, history.registrations, entries, keptTests, outlines)
  const current = isCurrent(history, entries, outlines)
  const instants = new Set([
    ...entries.map(({ line }) => line.received),
    ...history.registrations.map(({ created }) => created),
  ])
  const courseOf = new Map(history.registrations.map(({ number, course }) => [number, course]))
  return [
    ...flaws,
    ...gapsIn(history.lines).map((flaw) => ({ ...flaw, learner })),
    ...damaged,
    ...refolded.flaws,
    ...kept.flatMap((attempt) => {
      const outline = outlines.get(attempt.course)
      if (outline === undefined) return [gone(attempt)]
      const own = entries.filter(({ line }) => courseOf.get(line.registration) === attempt.course)
      const deeds = { entries: own, instants, current }
      return compareAttempt(attempt, refolded.attempts.get(attempt.course), outline, deeds)
    }),
    ...[...refolded.attempts.values()]
      .filter(({ course }) => !history.attempts.some((row) => row['course'] === course))
      .map((attempt) => lost(attempt)),
    ...keptTests
      .filter((test) => outlines.has(test.course))
      .flatMap((test) => compareTest(test, refolded.tests.get(test.id))),
  ]
}

/** Whether all that the learner did was judged by the courses as they are now. What is to be acknowledged has no version. */
function isCurrent(
  { registrations }: History,
  entries: readonly Entry[],
  outlines: Outlines,
): boolean {
  const courseOf = new Map(registrations.map(({ number, course }) => [number, course]))
  return entries.every(({ line }) => {
    const outline = outlines.get(courseOf.get(line.registration) ?? '')
    if (outline?.acknowledge?.length) return false
    return outline !== undefined && line.course_version === (outline.course?.version ?? null)
  })
}

function read<Value>(learner: string, row: Row, of: (row: Row) => Value): Value | Flaw {
  try {
    return of(row)
  } catch {
    const course = String(row['course'])
    return {
      code: 'record/damaged',
      learner,
      course,
      message: `A row of the record of the course "${course}" cannot be read.`,
    }
  }
}

const gone = ({ learner, course }: Attempt): Flaw => ({
  code: 'record/course-gone',
  learner,
  course,
  message: `There is no course "${course}" any more: its record cannot be compared with its journal.`,
})

const lost = ({ learner, course }: Attempt): Flaw => ({
  code: 'record/differs',
  learner,
  course,
  message: `The journal has commits in the course "${course}", and there is no record of it.`,
})
