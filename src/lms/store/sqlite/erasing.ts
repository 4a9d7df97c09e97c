import { type Step, stepsOfErasure, stepsOfExport, type Whose } from '../erasure.ts'
import type { Row } from '../rows.ts'
import type { Erasing } from '../store.ts'
import type { Session } from './session.ts'

/** What is held of a learner, and taking it away. */
export function erasing({ db, read, write }: Session): Erasing {
  const values = (
    { sql }: Step,
    { learner, course = null }: { learner: string; course?: string | null },
  ) => ({
    learner,
    ...(sql.includes(':course') && { course }),
  })
  return {
    held: (learner) =>
      read(() =>
        stepsOfExport().map((step) => ({
          table: step.table,
          rows: db.prepare(step.sql).all(values(step, { learner })) as Row[],
        })),
      ),
    erase: async (whose: Whose, { at, by, action, detail }) => {
      // What is freed is overwritten with zeros, and not only forgotten.
      db.exec('PRAGMA secure_delete = ON')
      const counts = await write(() => {
        const steps = stepsOfErasure(whose).map((step) => ({
          table: step.table,
          rows: Number(db.prepare(step.sql).run(values(step, whose)).changes),
        }))
        db.prepare('INSERT INTO audit (at, by, action, detail) VALUES (?, ?, ?, ?)').run(
          at,
          by,
          action,
          detail,
        )
        return steps
      })
      // The log beside the file still has the pages as they were.
      await read(() => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
      return counts.filter(({ table }) => table !== 'erasing')
    },
  }
}
