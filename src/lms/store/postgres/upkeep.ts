import { writeCopy } from '../copy.ts'
import type { Line, Registration, Upkeep } from '../store.ts'
import type { Session } from './session.ts'

/** Checking and copying the whole. */
export const upkeep = ({ read, look }: Session): Upkeep => ({
  // PostgreSQL holds its references and unique columns itself; what an index may have lost is looked for in the table.
  integrity: async () => {
    const twice = await read(
      'SELECT lower(id) AS id FROM commits GROUP BY lower(id) HAVING count(*) > 1',
    )
    return twice.map(({ id }) => `The journal has the commit ${id} more than once.`)
  },
  history: (learner) =>
    look(async (ask) => ({
      registrations: (await ask('SELECT * FROM registrations WHERE learner = $1 ORDER BY number', [
        learner,
      ])) as Registration[],
      lines: (await ask(
        `SELECT commits.* FROM commits JOIN registrations ON registrations.number = registration
         WHERE learner = $1 ORDER BY commits.number`,
        [learner],
      )) as Line[],
      attempts: await ask('SELECT * FROM attempts WHERE learner = $1', [learner]),
      tests: await ask('SELECT * FROM tests WHERE learner = $1 ORDER BY course, number', [learner]),
    })),
  copyTo: (file) =>
    look((ask) =>
      writeCopy(file, async function* (table, batch) {
        await ask(`DECLARE copied_${table} CURSOR FOR SELECT * FROM ${table}`)
        for (;;) {
          const rows = await ask(`FETCH ${batch} FROM copied_${table}`)
          if (rows.length === 0) return
          yield rows
        }
      }),
    ),
})
