import type { Pin, Pins } from '../store.ts'
import type { Session } from './session.ts'

/** What people without an account sign in with. */
export const pins = ({ read, write }: Session): { pins: Pins } => ({
  pins: {
    change: (identifier, decide) =>
      write(async (ask) => {
        // One that is not there yet has no row to lock.
        await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [identifier])
        const [row] = await ask('SELECT * FROM pins WHERE identifier = $1', [identifier])
        const before = row as Pin | undefined
        const after = decide(before)
        if (after !== undefined) {
          const { learner, hash, state, failures, wait_until, issued } = after
          await ask(
            `INSERT INTO pins (identifier, learner, hash, state, failures, wait_until, issued)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (identifier) DO UPDATE SET learner = excluded.learner,
               hash = excluded.hash, state = excluded.state, failures = excluded.failures,
               wait_until = excluded.wait_until, issued = excluded.issued`,
            [identifier, learner, hash, state, failures, wait_until, issued],
          )
        }
        return { before, after }
      }),
    all: async () =>
      (await read(
        'SELECT pins.*, name FROM pins JOIN learners ON key = learner ORDER BY identifier',
      )) as (Pin & { name: string })[],
  },
})
