import { isOutage, storeProblem } from './faults.ts'
import { groupOf, type Patience } from './group.ts'
import { type Database, type Opening, openDatabase } from './open.ts'

/** An open SQLite file, as the nouns of the store work with it. */
export type Session = {
  db: Database
  /** Runs at once: a transaction never spans a turn of the event loop, so a reading sees whole groups only. */
  read<Value>(work: () => Value): Promise<Value>
  /** Runs in the next group's transaction, and resolves once it is on the disk. */
  write<Value>(work: () => Value): Promise<Value>
  close(): Promise<void>
}

export type SqliteOpening = Partial<Opening> & { patience?: Patience }

export function sqliteSession(file: string, { patience, ...opening }: SqliteOpening): Session {
  const db = openDatabase(file, { create: true, wait: 5000, ...opening })
  // SQLite waits on the event loop: long at the start, hardly at all once everybody's pages are served by it.
  db.exec('PRAGMA busy_timeout = 20')
  const group = groupOf(db, file, patience)
  return {
    db,
    read: async (work) => {
      try {
        return work()
      } catch (error) {
        throw isOutage(error) ? storeProblem(file, error) : error
      }
    },
    write: (work) => group.write(work),
    close: async () => {
      group.flush()
      db.close()
    },
  }
}
