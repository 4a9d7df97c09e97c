import type { Attempt } from '../../attempts/attempt.ts'
import { attemptColumns, testColumns, upsert, valuesOf } from '../columns.ts'
import { remembered } from '../remembered.ts'
import { attemptOf, attemptRow, type Row, testOf, testRow } from '../rows.ts'
import type { Changes, Keeping, Mark, Records, Registration, Scope } from '../store.ts'
import { Erased } from '../store-problem.ts'
import { isForeign } from './faults.ts'
import type { Database } from './open.ts'
import { posting } from './outbox.ts'
import type { Session } from './session.ts'

/** Device sessions, the journal, attempts and tests: what a commit reads and changes. */
export function records({ db, read, write }: Session): Keeping {
  const sql = statements(db)
  const post = posting(db)
  // A registration never changes, and every commit asks for one: a read outside a transaction costs as much as a write in it.
  const registration = remembered(5000, (hash) =>
    read(() => sql.registration.get(hash) as Registration | undefined),
  )

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

  function keep({ registration, attempts, tests, entry }: Changes): void {
    if (registration !== undefined) sql.register.run(registration)
    for (const attempt of attempts ?? [])
      sql.keepAttempt.run(...valuesOf(attemptRow(attempt), attemptColumns))
    for (const test of tests ?? []) sql.keepTest.run(...valuesOf(testRow(test), testColumns))
    if (entry === undefined) return
    const { commit, registration: session, received, outcome, course_version = null } = entry
    const body = JSON.stringify(commit)
    sql.append.run(commit.id, session, commit.sequence, received, outcome, body, course_version)
  }

  return {
    registration,
    change: async (scope, decide) => {
      try {
        return await write(() => {
          const decided = decide(find(scope))
          keep(decided)
          if (decided.told) post(decided.told)
          return decided
        })
      } catch (error) {
        if (!isForeign(error)) throw error
        registration.forget()
        throw new Erased({ cause: error })
      }
    },
    find: (scope) => read(() => find(scope)),
    records: (learner) =>
      read(() => ({
        attempts: sql.attemptsOf.all(learner).map((row) => attemptOf(row as Row)),
        tests: sql.allTestsOf.all(learner).map((row) => testOf(row as Row)),
      })),
    marks: () =>
      read(() => sql.marks.all().map((row) => ({ ...row, passed: row['passed'] === 1 }) as Mark)),
    everyone: () =>
      read(() =>
        sql.everyone.all().map((row) => ({ ...attemptOf(row as Row), name: String(row.name) })),
      ),
  }
}

const statements = (db: Database) => ({
  register: db.prepare(
    `INSERT INTO registrations
       (id, token_hash, learner, course, device, created, expires, basis_version)
     VALUES (:id, :token_hash, :learner, :course, :device, :created, :expires, :basis_version)`,
  ),
  registration: db.prepare('SELECT * FROM registrations WHERE token_hash = ?'),

  commit: db.prepare(
    `SELECT learner, course FROM commits
     JOIN registrations ON registrations.number = registration WHERE commits.id = ?`,
  ),
  append: db.prepare(
    `INSERT INTO commits (id, registration, sequence, received, outcome, body, course_version)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ),

  attempt: db.prepare('SELECT * FROM attempts WHERE learner = ? AND course = ?'),
  attemptsOf: db.prepare('SELECT * FROM attempts WHERE learner = ? ORDER BY started, course'),
  everyone: db.prepare(
    'SELECT * FROM attempts JOIN learners ON key = learner ORDER BY course, name, key',
  ),
  keepAttempt: db.prepare(upsert('attempts', attemptColumns, ['learner', 'course'], () => '?')),

  testsOf: db.prepare('SELECT * FROM tests WHERE learner = ? AND course = ? ORDER BY number'),
  marks: db.prepare(
    "SELECT learner, course, marked, passed FROM tests WHERE state = 'marked' ORDER BY marked",
  ),
  allTestsOf: db.prepare('SELECT * FROM tests WHERE learner = ? ORDER BY course, number'),
  keepTest: db.prepare(upsert('tests', testColumns, ['id'], () => '?')),
})
