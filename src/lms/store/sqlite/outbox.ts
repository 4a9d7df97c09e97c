import { type Outbox, outgoingOf } from '../outbox.ts'
import type { Told } from '../store.ts'
import type { Database } from './open.ts'
import type { Session } from './session.ts'

const columns = 'SELECT outbox.*, name FROM outbox JOIN learners ON key = learner'

/** Statements on their way to an LRS. */
export function outbox({ db, read, write }: Session): { outbox: Outbox } {
  const sql = {
    waiting: db.prepare(`${columns} WHERE state = 'waiting' ORDER BY number LIMIT ?`),
    dead: db.prepare(`${columns} WHERE state = 'dead' ORDER BY number`),
    find: db.prepare(`${columns} WHERE outbox.id = ?`),
    count: db.prepare(
      `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
              count(*) FILTER (WHERE state = 'dead') AS dead FROM outbox`,
    ),
    delivered: db.prepare('DELETE FROM outbox WHERE id = ?'),
    bury: db.prepare("UPDATE outbox SET state = 'dead', reason = ? WHERE id = ?"),
    resendAll: db.prepare(
      "UPDATE outbox SET state = 'waiting', reason = NULL WHERE state = 'dead'",
    ),
    resend: db.prepare(
      "UPDATE outbox SET state = 'waiting', reason = NULL WHERE state = 'dead' AND id = ?",
    ),
    drop: db.prepare("DELETE FROM outbox WHERE state = 'dead' AND id = ?"),
  }
  const each = (statement: typeof sql.drop, ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + Number(statement.run(id).changes), 0)
  return {
    outbox: {
      waiting: (limit) => read(() => sql.waiting.all(limit).map(outgoingOf)),
      dead: () => read(() => sql.dead.all().map(outgoingOf)),
      find: (id) =>
        read(() => {
          const row = sql.find.get(id)
          return row && outgoingOf(row)
        }),
      count: () =>
        read(() => {
          const row = sql.count.get()
          return { waiting: Number(row?.['waiting']), dead: Number(row?.['dead']) }
        }),
      delivered: (ids) => write(() => void each(sql.delivered, ids)),
      bury: (id, reason) => write(() => void sql.bury.run(reason, id)),
      resend: (ids) =>
        write(() => (ids ? each(sql.resend, ids) : Number(sql.resendAll.run().changes))),
      drop: (ids) => write(() => each(sql.drop, ids)),
    },
  }
}

/** Puts statements in, as a part of somebody's transaction. One that is there already is the same one. */
export function posting(db: Database): (told: Told) => void {
  const post = db.prepare(
    `INSERT INTO outbox (id, learner, course, statement) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  )
  return ({ course, statements }) => {
    for (const statement of statements)
      post.run(statement.id, statement.actor.account.name, course, JSON.stringify(statement))
  }
}
