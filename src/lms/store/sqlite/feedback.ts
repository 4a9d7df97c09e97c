import { type FeedbackBox, inOrder, saidOf } from '../feedback.ts'
import type { Row } from '../rows.ts'
import type { Session } from './session.ts'

/** What people say of pages. */
export function feedback({ db, read, write }: Session): { feedback: FeedbackBox } {
  const sql = {
    put: db.prepare(
      `INSERT INTO feedback (id, page, language, text, made, learner)
       SELECT :id, :page, :language, :text, :made, :learner
       WHERE NOT EXISTS (
         SELECT 1 FROM feedback WHERE made > :after AND done IS NULL AND page = :page
           AND text = :text AND learner IS :learner
       )`,
    ),
    all: db.prepare(inOrder),
    since: db.prepare('SELECT count(*) AS amount FROM feedback WHERE made > ?'),
    finish: db.prepare('UPDATE feedback SET done = ? WHERE id = ? AND done IS NULL'),
    forget: db.prepare('DELETE FROM feedback WHERE id = ?'),
  }
  return {
    feedback: {
      put: (said, after) => write(() => sql.put.run({ ...said, after }).changes === 1),
      all: () => read(() => sql.all.all().map((row) => saidOf(row as Row))),
      since: (at) => read(() => Number(sql.since.get(at)?.['amount'])),
      finish: (id, at) => write(() => sql.finish.run(at, id).changes === 1),
      forget: (ids) =>
        write(() => ids.reduce((sum, id) => sum + Number(sql.forget.run(id).changes), 0)),
    },
  }
}
