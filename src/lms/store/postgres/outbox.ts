import { type Outbox, outgoingOf } from '../outbox.ts'
import type { Told } from '../store.ts'
import type { Ask, Session } from './session.ts'

const columns = 'SELECT outbox.*, name FROM outbox JOIN learners ON key = learner'

/** Statements on their way to an LRS. */
export const outbox = ({ read, write }: Session): { outbox: Outbox } => ({
  outbox: {
    waiting: async (limit) =>
      (await read(`${columns} WHERE state = 'waiting' ORDER BY number LIMIT $1`, [limit])).map(
        outgoingOf,
      ),
    dead: async () =>
      (await read(`${columns} WHERE state = 'dead' ORDER BY number`)).map(outgoingOf),
    find: async (id) => (await read(`${columns} WHERE outbox.id = $1`, [id])).map(outgoingOf)[0],
    count: async () => {
      const [row] = await read(
        `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
                count(*) FILTER (WHERE state = 'dead') AS dead FROM outbox`,
      )
      return { waiting: Number(row?.['waiting']), dead: Number(row?.['dead']) }
    },
    delivered: async (ids) => {
      await write((ask) => ask('DELETE FROM outbox WHERE id = ANY ($1)', [ids]))
    },
    bury: async (id, reason) => {
      await write((ask) =>
        ask("UPDATE outbox SET state = 'dead', reason = $1 WHERE id = $2", [reason, id]),
      )
    },
    resend: async (ids) =>
      (
        await write((ask) =>
          ask(
            `UPDATE outbox SET state = 'waiting', reason = NULL
             WHERE state = 'dead' AND ($1::text[] IS NULL OR id = ANY ($1)) RETURNING id`,
            [ids ?? null],
          ),
        )
      ).length,
    drop: async (ids) =>
      (
        await write((ask) =>
          ask("DELETE FROM outbox WHERE state = 'dead' AND id = ANY ($1) RETURNING id", [ids]),
        )
      ).length,
  },
})

/**
 * Puts statements in, as a part of somebody's transaction. One learner's transactions wait for each other, so their
 * numbers rise in the order of what happened; those of two learners need not.
 */
export async function post(ask: Ask, { course, statements }: Told): Promise<void> {
  for (const statement of statements)
    await ask(
      `INSERT INTO outbox (id, learner, course, statement) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO NOTHING`,
      [statement.id, statement.actor.account.name, course, JSON.stringify(statement)],
    )
}
