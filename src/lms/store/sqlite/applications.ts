import { type Applications, appliedColumns, appliedOf, appliedRow } from '../applications.ts'
import type { Session } from './session.ts'

/** Who applied for what, and what became of it. */
export function applications({ db, read, write }: Session): { applications: Applications } {
  const columns = appliedColumns.join(', ')
  const sql = {
    add: db.prepare(
      `INSERT INTO applications (${columns}) VALUES (${appliedColumns.map((each) => `:${each}`).join(', ')})`,
    ),
    change: db.prepare(
      `UPDATE applications SET ${appliedColumns.map((each) => `${each} = :${each}`).join(', ')} WHERE id = :id`,
    ),
    own: db.prepare(`SELECT ${columns} FROM applications WHERE learner = ? ORDER BY number`),
    one: db.prepare(`SELECT ${columns} FROM applications WHERE id = ?`),
    named: db.prepare(
      `SELECT ${columns}, name FROM applications JOIN learners ON key = learner WHERE id = ?`,
    ),
    all: db.prepare(
      `SELECT ${columns}, name FROM applications JOIN learners ON key = learner ORDER BY number`,
    ),
    forget: db.prepare('DELETE FROM applications WHERE id = ?'),
  }
  return {
    applications: {
      add: (learner, decide) =>
        write(() => {
          const made = decide(sql.own.all(learner).map(appliedOf))
          if (made !== undefined) sql.add.run(appliedRow(made))
          return made
        }),
      change: (id, decide) =>
        write(() => {
          const row = sql.one.get(id)
          const before = row && appliedOf(row)
          const after = decide(before)
          if (after !== undefined) sql.change.run(appliedRow(after))
          return { before, after }
        }),
      find: (id) =>
        read(() => {
          const row = sql.named.get(id)
          return row && appliedOf(row)
        }),
      all: () => read(() => sql.all.all().map(appliedOf)),
      forget: (ids) =>
        write(() => ids.reduce((sum, id) => sum + Number(sql.forget.run(id).changes), 0)),
    },
  }
}
