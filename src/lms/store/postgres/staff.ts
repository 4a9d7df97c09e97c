import { randomUUID } from 'node:crypto'
import type { Member, Staff } from '../store.ts'
import type { Session } from './session.ts'

/** Who works here, as the list of staff says. */
export const staff = ({ read, write }: Session): { staff: Staff } => ({
  staff: {
    everybody: async () =>
      (await read(
        `SELECT key AS learner, subject, name, service, starts, leaves
         FROM learners LEFT JOIN staff ON learner = key ORDER BY name, key`,
      )) as Member[],
    keep: (members) =>
      write(async (ask) => {
        for (const { subject, name, service, starts, leaves } of members) {
          const [row] = await ask(
            `INSERT INTO learners (key, subject, name) VALUES ($1, $2, $3)
             ON CONFLICT (subject) DO UPDATE SET name = excluded.name RETURNING key`,
            [randomUUID(), subject, name],
          )
          await ask(
            `INSERT INTO staff (learner, service, starts, leaves) VALUES ($1, $2, $3, $4)
             ON CONFLICT (learner) DO UPDATE
             SET service = excluded.service, starts = excluded.starts, leaves = excluded.leaves`,
            [row?.['key'], service, starts, leaves],
          )
        }
      }),
  },
})
