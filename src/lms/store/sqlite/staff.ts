import type { Staff, StaffList } from '../store.ts'
import type { Session } from './session.ts'

/** Who works for the council. */
export function staff({ db, read, write }: Session): { staff: StaffList } {
  const sql = {
    one: db.prepare('SELECT * FROM staff WHERE identifier = ?'),
    all: db.prepare('SELECT * FROM staff ORDER BY identifier'),
    keep: db.prepare(
      `INSERT INTO staff (identifier, name, service, starts, leaves)
       VALUES (:identifier, :name, :service, :starts, :leaves)
       ON CONFLICT (identifier) DO UPDATE SET name = excluded.name, service = excluded.service,
         starts = excluded.starts, leaves = excluded.leaves`,
    ),
    signOut: db.prepare('DELETE FROM sign_ins WHERE learner = ?'),
    revoke: db.prepare(`UPDATE pins SET state = 'revoked' WHERE learner = ?`),
  }
  return {
    staff: {
      of: (identifier) => read(() => sql.one.get(identifier) as Staff | undefined),
      all: () => read(() => sql.all.all() as Staff[]),
      keep: (rows, leavers) =>
        write(() => {
          for (const row of rows) sql.keep.run({ ...row })
          for (const learner of leavers) {
            sql.signOut.run(learner)
            sql.revoke.run(learner)
          }
        }),
    },
  }
}
