import type { Row } from '../rows.ts'
import type { Line, Registration, Upkeep } from '../store.ts'
import { syncFile } from '../sync.ts'
import type { Session } from './session.ts'

/** Checking and copying the whole. */
export function upkeep({ db, read }: Session): Upkeep {
  const all = (text: string, ...values: string[]) => db.prepare(text).all(...values)
  /** Another process may write between two statements: these see one moment. */
  function moment<Value>(work: () => Value): Value {
    db.exec('BEGIN')
    try {
      return work()
    } finally {
      if (db.isTransaction) db.exec('COMMIT')
    }
  }
  return {
    integrity: () =>
      read(() => [
        ...all('PRAGMA integrity_check')
          .map((row) => String(row['integrity_check']))
          .filter((says) => says !== 'ok'),
        ...all('PRAGMA foreign_key_check').map(
          ({ table, rowid, parent }) =>
            `Row ${rowid} of ${table} points to a row of ${parent} that is not there.`,
        ),
        // Not by the index, which would not be unique only if it were damaged.
        ...all(
          'SELECT lower(id) AS id FROM commits NOT INDEXED GROUP BY lower(id) HAVING count(*) > 1',
        ).map(({ id }) => `The journal has the commit ${id} more than once.`),
      ]),
    history: (learner) =>
      read(() =>
        moment(() => ({
          registrations: all(
            'SELECT * FROM registrations WHERE learner = ? ORDER BY number',
            learner,
          ) as Registration[],
          lines: all(
            `SELECT commits.* FROM commits JOIN registrations ON registrations.number = registration
             WHERE learner = ? ORDER BY commits.number`,
            learner,
          ) as Line[],
          attempts: all('SELECT * FROM attempts WHERE learner = ?', learner) as Row[],
          tests: all(
            'SELECT * FROM tests WHERE learner = ? ORDER BY course, number',
            learner,
          ) as Row[],
        })),
      ),
    copyTo: (file) =>
      read(() => {
        db.prepare('VACUUM INTO ?').run(file)
        // SQLite does not sync what it vacuums into.
        syncFile(file)
      }),
  }
}
