import { after, type Day, dayOf, type Period } from '#model/day.ts'
import type { Attempt } from '../attempts/attempt.ts'
import type { Outlines } from '../attempts/receive.ts'
import { validityOf } from '../attempts/validity.ts'
import type { Test } from '../tests/test.ts'
import { attemptOf, testOf } from './rows.ts'
import type { History, Store } from './store.ts'

/** A record whose time is over. */
export type Over = { learner: string; course: string; last: Day; until: Day }

/**
 * The courses of which a learner's record has been kept for long enough: counted from the last that they did there,
 * or, if that is later, from the day on which it lapsed. Without a period it is kept for good.
 */
export function overIn(
  learner: string,
  { registrations, lines, attempts, tests }: History,
  outlines: Outlines,
  usual: Period | undefined,
  today: Day,
): Over[] {
  const courseOf = new Map(registrations.map(({ number, course }) => [number, course]))
  return coursesIn({ registrations, attempts, tests }).flatMap((course): Over[] => {
    const outline = outlines.get(course)
    const period = outline?.course?.keep_records ?? usual
    if (period === undefined) return []
    const of = <Thing extends { course?: unknown }>(things: readonly Thing[]) =>
      things.filter((each) => each.course === course)
    const own: Test[] = of(tests).map(testOf)
    const [attempt]: Attempt[] = of(attempts).map(attemptOf)
    const instants = [
      ...of(registrations).map(({ created }) => created),
      ...lines.flatMap(({ registration, received }) =>
        courseOf.get(registration) === course ? [received] : [],
      ),
      ...own.flatMap((test) => (test.state === 'marked' ? [test.marked] : [])),
      ...[attempt?.started, attempt?.completed].filter((each) => each !== undefined),
    ]
    const lapsed = attempt && validityOf(attempt, own, outline)?.until
    const last = [
      ...instants.map((instant) => dayOf(new Date(instant))),
      ...(lapsed ? [lapsed] : []),
    ]
      .sort()
      .at(-1)
    if (last === undefined) return []
    const until = after(last, period)
    return until <= today ? [{ learner, course, last, until }] : []
  })
}

const coursesIn = ({
  registrations,
  attempts,
  tests,
}: Pick<History, 'registrations' | 'attempts' | 'tests'>): string[] => [
  ...new Set([...registrations, ...attempts, ...tests].map(({ course }) => String(course))),
]

/** Erases every record whose time is over, and whoever has none left and is not signed in. `dry` only looks. */
export async function retain(
  store: Pick<Store, 'learners' | 'history' | 'held' | 'erase'>,
  outlines: Outlines,
  usual: Period | undefined,
  now: Date,
  dry: boolean,
): Promise<{ records: Over[]; learners: number }> {
  const records: Over[] = []
  let learners = 0
  for (const { key } of await store.learners()) {
    const history = await store.history(key)
    const over = overIn(key, history, outlines, usual, dayOf(now))
    records.push(...over)
    const line = { at: now.toISOString(), by: null, action: 'retained' }
    if (!dry)
      for (const { course } of over)
        await store.erase({ learner: key, course }, { ...line, detail: course })
    if (over.length === 0 || over.length < coursesIn(history).length) continue
    const held = await store.held(key)
    // Who is signed in, or has an application on record, is still needed.
    if (held.some(({ table, rows }) => needed.includes(table) && rows.length > 0)) continue
    learners++
    if (!dry) await store.erase({ learner: key }, { ...line, detail: null })
  }
  return { records, learners }
}

const needed = ['sign_ins', 'applications']
