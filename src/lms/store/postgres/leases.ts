import type { Leases } from '../outbox.ts'
import type { Session } from './session.ts'

// The database's clock: those of the instances may differ.
const now = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint'

/** Which instance does a job now. */
export const leases = ({ write }: Session): { leases: Leases } => ({
  leases: {
    hold: async (name, holder, seconds) =>
      (
        await write((ask) =>
          ask(
            `INSERT INTO leases (name, holder, until) VALUES ($1, $2, ${now} + $3::int * 1000)
             ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
             WHERE leases.holder = excluded.holder OR leases.until < ${now} RETURNING name`,
            [name, holder, seconds],
          ),
        )
      ).length === 1,
    release: async (name, holder) => {
      await write((ask) =>
        ask('DELETE FROM leases WHERE name = $1 AND holder = $2', [name, holder]),
      )
    },
  },
})
