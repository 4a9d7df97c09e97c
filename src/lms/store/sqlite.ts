import { randomUUID } from 'node:crypto'
import type { Attempt } from '../attempts/attempt.ts'
import { isOutage, storeProblem } from './faults.ts'
import { groupOf, type Patience } from './group.ts'
import { type Opening, openDatabase } from './open.ts'
import { remembered } from './remembered.ts'
import { attemptOf, attemptRow, type Row, testOf, testRow } from './rows.ts'
import { attemptColumns, statements, testColumns } from './statements.ts'
import type { Changes, Learner, Records, Registration, Scope, SignIn, Store } from './store.ts'

/** The embedded store: one SQLite file. See `docs/lms.md` for what "durable" means here. */
export function sqliteStore(
  file: string,
  { patience, ...opening }: Partial<Opening> & { patience?: Patience } = {},
): Store {
  const db = openDatabase(file, { create: true, wait: 5000, ...opening })
  // SQLite waits on the event loop: long at the start, hardly at all once everybody's pages are served by it.
  db.exec('PRAGMA busy_timeout = 20')
  const sql = statements(db)
  const group = groupOf(db, file, patience)
  // A registration never changes, and every commit asks for one: a read outside a transaction costs as much as a write in it.
  const registration = remembered(
    5000,
    (hash) => sql.registration.get(hash) as Registration | undefined,
  )

  /** Reads run at once: a transaction never spans a turn of the event loop, so they see whole groups only. */
  async function read<Value>(work: () => Value): Promise<Value> {
    try {
      return work()
    } catch (error) {
      throw isOutage(error) ? storeProblem(file, error) : error
    }
  }

  function find({ learner, courses, tests, commit }: Scope): Records {
    const attempts = courses.flatMap((course): [string, Attempt][] => {
      const row = sql.attempt.get(learner, course)
      return row === undefined ? [] : [[course, attemptOf(row as Row)]]
    })
    const earlier = commit === undefined ? undefined : sql.commit.get(commit)
    return {
      attempts: new Map(attempts),
      tests:
        tests === undefined ? [] : sql.testsOf.all(learner, tests).map((row) => testOf(row as Row)),
      ...(earlier && {
        earlier: { learner: String(earlier.learner), course: String(earlier.course) },
      }),
    }
  }

  function write({ registration, attempts, tests, entry }: Changes): void {
    if (registration !== undefined) sql.register.run(registration)
    for (const attempt of attempts ?? [])
      sql.keepAttempt.run(...valuesOf(attemptRow(attempt), attemptColumns))
    for (const test of tests ?? []) sql.keepTest.run(...valuesOf(testRow(test), testColumns))
    if (entry === undefined) return
    const { commit, registration: session, received, outcome } = entry
    sql.append.run(commit.id, session, commit.sequence, received, outcome, JSON.stringify(commit))
  }

  return {
    learner: (subject, name) =>
      group.write(() => sql.learner.get(randomUUID(), subject, name) as Learner),

    signIn: (session, now) =>
      group.write(() => {
        sql.forgetSignIns.run(now)
        sql.signIn.run({ ...session, roles: JSON.stringify(session.roles) })
      }),
    signedIn: (hash, now) =>
      read(() => {
        const row = sql.signedIn.get(hash, now)
        if (row === undefined) return undefined
        const session = row as Omit<SignIn, 'roles'> & { name: string; roles: string }
        return { ...session, roles: JSON.parse(session.roles) as string[] }
      }),
    signOut: (hash) => group.write(() => void sql.signOut.run(hash)),

    registration: (hash) => read(() => registration(hash)),

    change: (scope, decide) =>
      group.write(() => {
        const decided = decide(find(scope))
        write(decided)
        return decided
      }),

    find: (scope) => read(() => find(scope)),
    records: (learner) =>
      read(() => ({
        attempts: sql.attemptsOf.all(learner).map((row) => attemptOf(row as Row)),
        tests: sql.allTestsOf.all(learner).map((row) => testOf(row as Row)),
      })),
    everyone: () =>
      read(() =>
        sql.everyone.all().map((row) => ({ ...attemptOf(row as Row), name: String(row.name) })),
      ),

    check: () => read(() => void sql.check.get()),
    close: async () => {
      group.flush()
      db.close()
    },
  }
}

/** By place: binding fifteen values by name costs more than the rest of the statement. */
const valuesOf = (row: Row, columns: readonly string[]) =>
  columns.map((column) => row[column] ?? null)
