import { randomUUID } from 'node:crypto'
import type { Member, Staff } from '../store.ts'
import type { Session } from './session.ts'

/** Who works here, as the list of staff says. */
export function staff({ db, read, write }: Session): { staff: Staff } {
  const sql = {
    everybody: db.prepare(
      `SELECT key AS learner, subject, name, service, starts, leaves
       FROM learners LEFT JOIN staff ON learner = key ORDER BY name, key`,
    ),
    learner: db.prepare(
      `INSERT INTO learners (key, subject, name) VALUES (?, ?, ?)
       ON CONFLICT (subject) DO UPDATE SET name = excluded.name RETURNING key`,
    ),
    keep: db.prepare(
      `INSERT INTO staff (learner, service, starts, leaves) VALUES (?, ?, ?, ?)
       ON CONFLICT (learner) DO UPDATE
       SET service = excluded.service, starts = excluded.starts, leaves = excluded.leaves`,
    ),
  }
  return {
    staff: {
      everybody: () => read(() => sql.everybody.all() as Member[]),
      keep: (members) =>
        write(() => {
          for (const { subject, name, service, starts, leaves } of members) {
            const { key } = sql.learner.get(randomUUID(), subject, name) as { key: string }
            sql.keep.run(key, service, starts, leaves)
          }
        }),
    },
  }
}
