import {
  type Applications,
  type Applied,
  appliedColumns,
  appliedOf,
  appliedRow,
} from '../applications.ts'
import type { Session } from './session.ts'

const columns = appliedColumns.join(', ')
const places = appliedColumns.map((_, index) => `$${index + 1}`)
const valuesOf = (applied: Applied) => appliedColumns.map((column) => appliedRow(applied)[column])

/** Who applied for what, and what became of it. */
export const applications = ({ read, write }: Session): { applications: Applications } => ({
  applications: {
    add: (learner, decide) =>
      write(async (ask) => {
        // One at a time for each learner: what is not there yet has no row to lock.
        await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [learner])
        const own = await ask(
          `SELECT ${columns} FROM applications WHERE learner = $1 ORDER BY number`,
          [learner],
        )
        const made = decide(own.map(appliedOf))
        if (made !== undefined)
          await ask(
            `INSERT INTO applications (${columns}) VALUES (${places.join(', ')})`,
            valuesOf(made),
          )
        return made
      }),
    change: (id, decide) =>
      write(async (ask) => {
        const [row] = await ask(`SELECT ${columns} FROM applications WHERE id = $1 FOR UPDATE`, [
          id,
        ])
        const before = row && appliedOf(row)
        const after = decide(before)
        if (after !== undefined)
          await ask(
            `UPDATE applications SET ${appliedColumns.map((each, index) => `${each} = ${places[index]}`).join(', ')}
             WHERE id = $1`,
            valuesOf(after),
          )
        return { before, after }
      }),
    find: async (id) =>
      (
        await read(
          `SELECT ${columns}, name FROM applications JOIN learners ON key = learner WHERE id = $1`,
          [id],
        )
      ).map(appliedOf)[0],
    all: async () =>
      (
        await read(
          `SELECT ${columns}, name FROM applications JOIN learners ON key = learner ORDER BY number`,
        )
      ).map(appliedOf),
    forget: (ids) =>
      write(
        async (ask) =>
          (await ask('DELETE FROM applications WHERE id = ANY ($1) RETURNING id', [ids])).length,
      ),
  },
})
