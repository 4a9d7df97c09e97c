import { after, type Day, dayOf, type Period } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { AttemptStatus } from '#model/wire/attempt.ts'
import { type Attempt, type Score, statusOf } from '../attempts/attempt.ts'
import type { Outline } from '../attempts/outline.ts'
import { validityOf } from '../attempts/validity.ts'
import type { Mark } from '../store/store.ts'

/** Somebody whom reports count. Without `service` they are counted under none. */
export type Person = {
  learner: string
  name: string
  service?: string
  /** The first and the last day of their work here, where they are known. */
  starts?: Day
  leaves?: Day
}

/** The record as it is stored. `marks` are in the order in which they were given. */
export type Record = { attempts: readonly Attempt[]; marks: readonly Mark[] }

/** How one person stands in one course. */
export type Standing = {
  person: Person
  course: string
  status: AttemptStatus
  language?: Language
  score?: Score
  started?: Day
  completed?: Day
  passed?: Day
  /** The day of the last pass that renewed it. */
  renewed?: Day
  /** What lapses, lapses on this day. */
  until?: Day
  /** It should have been completed on this day, and was not. */
  due?: Day
}

/** How everybody stands in everything that they have started, and in what they should have. */
export function standingsOf(
  people: readonly Person[],
  { attempts, marks }: Record,
  outlines: ReadonlyMap<string, Outline>,
  /** What a starter is to complete, and within how long of their first day. */
  expected: readonly { course: string; within: Period }[],
): Standing[] {
  const marksOf = Map.groupBy(marks, ({ learner, course }) => `${learner} ${course}`)
  const attemptsOf = Map.groupBy(attempts, ({ learner }) => learner)
  return people.flatMap((person) => {
    const own = attemptsOf.get(person.learner) ?? []
    const begun = own.filter(({ started }) => started !== undefined)
    const absent = expected.filter(({ course }) => !begun.some((each) => each.course === course))
    return [
      ...begun.map((attempt) => {
        const within = expected.find(({ course }) => course === attempt.course)?.within
        const marked = marksOf.get(`${person.learner} ${attempt.course}`) ?? []
        return standingOf(person, attempt, marked, outlines.get(attempt.course), within)
      }),
      ...absent.flatMap(({ course, within }): Standing[] =>
        person.starts === undefined
          ? []
          : [{ person, course, status: 'not started', due: after(person.starts, within) }],
      ),
    ]
  })
}

function standingOf(
  person: Person,
  attempt: Attempt,
  marks: readonly Mark[],
  outline: Outline | undefined,
  within: Period | undefined,
): Standing {
  const { course, started, completed, passed, language, score } = attempt
  const sittings = marks.map((mark) => ({ state: 'marked' as const, ...mark }))
  const validity = validityOf(attempt, sittings, outline)
  const first = completed && dayOf(new Date(completed))
  const owed = completed === undefined && person.starts !== undefined && within !== undefined
  return {
    person,
    course,
    status: statusOf(attempt),
    ...(language && { language }),
    ...(score && { score }),
    ...(started && { started: dayOf(new Date(started)) }),
    ...(first && { completed: first }),
    ...(passed && { passed: dayOf(new Date(passed)) }),
    ...(validity && { until: validity.until }),
    ...(validity && validity.from !== first && { renewed: validity.from }),
    ...(owed && { due: after(person.starts!, within) }),
  }
}
