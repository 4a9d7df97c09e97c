import type { Attempt } from '../../attempts/attempt.ts'
import { attemptColumns, testColumns, upsert, valuesOf } from '../columns.ts'
import { remembered } from '../remembered.ts'
import { attemptOf, attemptRow, testOf, testRow } from '../rows.ts'
import type { Changes, Keeping, Mark, Records, Registration, Scope } from '../store.ts'
import { Erased } from '../store-problem.ts'
import { isForeign } from './faults.ts'
import { post } from './outbox.ts'
import type { Ask, Session } from './session.ts'
import { turns } from './turns.ts'

/** Device sessions, the journal, attempts and tests: what a commit reads and changes. */
export function records({ read, look, write }: Session): Keeping {
  const inTurn = turns()
  // A registration never changes, and every commit asks for one.
  const registration = remembered(5000, async (hash) => {
    const [row] = await read('SELECT * FROM registrations WHERE token_hash = $1', [hash])
    return row as Registration | undefined
  })
  return {
    registration,
    change: async (scope, decide) => {
      try {
        return await inTurn(scope.learner, () =>
          write(async (ask) => {
            // Statements after this one see what any instance committed for this learner before.
            await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [scope.learner])
            const decided = decide(await find(ask, scope))
            await keep(ask, decided)
            if (decided.told) await post(ask, decided.told)
            return decided
          }),
        )
      } catch (error) {
        if (!isForeign(error)) throw error
        registration.forget()
        throw new Erased({ cause: error })
      }
    },
    find: (scope) => look((ask) => find(ask, scope)),
    records: (learner) =>
      look(async (ask) => ({
        attempts: (
          await ask('SELECT * FROM attempts WHERE learner = $1 ORDER BY started, course', [learner])
        ).map(attemptOf),
        tests: (
          await ask('SELECT * FROM tests WHERE learner = $1 ORDER BY course, number', [learner])
        ).map(testOf),
      })),
    marks: async () => {
      const rows = await read(
        "SELECT learner, course, marked, passed FROM tests WHERE state = 'marked' ORDER BY marked",
      )
      return rows.map((row) => ({ ...row, passed: row['passed'] === 1 }) as Mark)
    },
    everyone: async () => {
      const rows = await read(
        'SELECT attempts.*, name FROM attempts JOIN learners ON key = learner ORDER BY course, name, key',
      )
      return rows.map((row) => ({ ...attemptOf(row), name: String(row['name']) }))
    },
  }
}

async function find(ask: Ask, { learner, courses, tests, commit }: Scope): Promise<Records> {
  const attempts = await ask('SELECT * FROM attempts WHERE learner = $1 AND course = ANY ($2)', [
    learner,
    courses,
  ])
  const found =
    tests === undefined
      ? []
      : await ask('SELECT * FROM tests WHERE learner = $1 AND course = $2 ORDER BY number', [
          learner,
          tests,
        ])
  const [earlier] =
    commit === undefined
      ? []
      : await ask(
          `SELECT learner, course FROM commits
           JOIN registrations ON registrations.number = registration WHERE commits.id = $1`,
          [commit],
        )
  const byCourse = new Map(
    attempts.map((row): [string, Attempt] => [String(row['course']), attemptOf(row)]),
  )
  return {
    attempts: new Map(
      courses.flatMap((course) => {
        const attempt = byCourse.get(course)
        return attempt === undefined ? [] : [[course, attempt]]
      }),
    ),
    tests: found.map(testOf),
    ...(earlier && {
      earlier: { learner: String(earlier['learner']), course: String(earlier['course']) },
    }),
  }
}

async function keep(ask: Ask, { registration, attempts, tests, entry }: Changes): Promise<void> {
  if (registration !== undefined)
    await ask(
      `INSERT INTO registrations
         (id, token_hash, learner, course, device, created, expires, basis_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        registration.id,
        registration.token_hash,
        registration.learner,
        registration.course,
        registration.device,
        registration.created,
        registration.expires,
        registration.basis_version,
      ],
    )
  for (const attempt of attempts ?? [])
    await ask(keepAttempt, valuesOf(attemptRow(attempt), attemptColumns))
  for (const test of tests ?? []) await ask(keepTest, valuesOf(testRow(test), testColumns))
  if (entry === undefined) return
  const { commit, registration: session, received, outcome, course_version = null } = entry
  const body = JSON.stringify(commit)
  await ask(
    `INSERT INTO commits (id, registration, sequence, received, outcome, body, course_version)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [commit.id, session, commit.sequence, received, outcome, body, course_version],
  )
}

const place = (number: number) => `$${number}`
const keepAttempt = upsert('attempts', attemptColumns, ['learner', 'course'], place)
const keepTest = upsert('tests', testColumns, ['id'], place)
