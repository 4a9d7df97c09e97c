import type { Pin, Pins } from '../store.ts'
import type { Session } from './session.ts'

/** What people without an account sign in with. */
export function pins({ db, read, write }: Session): { pins: Pins } {
  const sql = {
    one: db.prepare('SELECT * FROM pins WHERE identifier = ?'),
    all: db.prepare(
      `SELECT pins.*, name FROM pins JOIN learners ON key = learner ORDER BY identifier`,
    ),
    keep: db.prepare(
      `INSERT INTO pins (identifier, learner, hash, state, failures, wait_until, issued)
       VALUES (:identifier, :learner, :hash, :state, :failures, :wait_until, :issued)
       ON CONFLICT (identifier) DO UPDATE SET learner = excluded.learner, hash = excluded.hash,
         state = excluded.state, failures = excluded.failures,
         wait_until = excluded.wait_until, issued = excluded.issued`,
    ),
  }
  return {
    pins: {
      change: (identifier, decide) =>
        write(() => {
          const before = sql.one.get(identifier) as Pin | undefined
          const after = decide(before)
          if (after !== undefined) sql.keep.run({ ...after })
          return { before, after }
        }),
      all: () => read(() => sql.all.all() as (Pin & { name: string })[]),
    },
  }
}
