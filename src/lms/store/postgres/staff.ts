import type { Staff, StaffList } from '../store.ts'
import type { Session } from './session.ts'

/** Who works for the council. */
export const staff = ({ read, write }: Session): { staff: StaffList } => ({
  staff: {
    of: async (identifier) => {
      const [row] = await read('SELECT * FROM staff WHERE identifier = $1', [identifier])
      return row as Staff | undefined
    },
    all: async () => (await read('SELECT * FROM staff ORDER BY identifier')) as Staff[],
    keep: (rows, leavers) =>
      write(async (ask) => {
        for (const { identifier, name, service, starts, leaves } of rows)
          await ask(
            `INSERT INTO staff (identifier, name, service, starts, leaves)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (identifier) DO UPDATE SET name = excluded.name,
               service = excluded.service, starts = excluded.starts, leaves = excluded.leaves`,
            [identifier, name, service, starts, leaves],
          )
        for (const learner of leavers) {
          await ask('DELETE FROM sign_ins WHERE learner = $1', [learner])
          await ask(`UPDATE pins SET state = 'revoked' WHERE learner = $1`, [learner])
        }
      }),
  },
})
