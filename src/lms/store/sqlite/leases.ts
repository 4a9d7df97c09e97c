import type { Leases } from '../outbox.ts'
import type { Session } from './session.ts'

/** Which process does a job now. */
export function leases({ db, write }: Session): { leases: Leases } {
  const sql = {
    hold: db.prepare(
      `INSERT INTO leases (name, holder, until) VALUES (:name, :holder, :until)
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE leases.holder = excluded.holder OR leases.until < :now`,
    ),
    release: db.prepare('DELETE FROM leases WHERE name = ? AND holder = ?'),
  }
  return {
    leases: {
      // Whoever shares an SQLite file is on one machine, and has one clock.
      hold: (name, holder, seconds) =>
        write(() => {
          const now = Date.now()
          return sql.hold.run({ name, holder, until: now + seconds * 1000, now }).changes === 1
        }),
      release: (name, holder) => write(() => void sql.release.run(name, holder)),
    },
  }
}
