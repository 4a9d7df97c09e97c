import type { Row } from './rows.ts'
import { openDatabase } from './sqlite/open.ts'
import { tables } from './tables.ts'

/** How many rows are on their way at once. */
const batch = 500

/** Writes tables into a new SQLite file of ours, in one transaction, and closes it. `rowsOf` gives each table's rows in batches. */
export async function writeCopy(
  file: string,
  rowsOf: (table: string, batch: number) => AsyncIterable<readonly Row[]>,
): Promise<void> {
  const db = openDatabase(file, { create: true, wait: 5000 })
  try {
    db.exec('BEGIN')
    for (const { name } of tables)
      for await (const rows of rowsOf(name, batch))
        for (const row of rows) {
          const columns = Object.keys(row)
          db.prepare(
            `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
          ).run(...Object.values(row))
        }
    db.exec('COMMIT')
    // One file, without a log beside it, that can be carried away.
    db.exec('PRAGMA journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** The rows of a copy, table by table. */
export function* readCopy(file: string): Generator<{ table: string; rows: Row[] }> {
  const db = openDatabase(file, { create: false, readOnly: true, wait: 5000 })
  try {
    for (const { name } of tables) {
      let rows: Row[] = []
      for (const row of db.prepare(`SELECT * FROM ${name} ORDER BY rowid`).iterate()) {
        rows.push(row as Row)
        if (rows.length < batch) continue
        yield { table: name, rows }
        rows = []
      }
      if (rows.length > 0) yield { table: name, rows }
    }
  } finally {
    db.close()
  }
}
