import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { problems, storeProblem } from './faults.ts'
import { migrations, newest } from './migrations.ts'

export type Database = DatabaseSync

export type Opening = {
  /** Make the file if there is none. */
  create: boolean
  /** Only look: a copy on a medium that cannot be written will do. */
  readOnly?: boolean
  /** Milliseconds to wait for another program's lock. */
  wait: number
}

/** An SQLite database at the newest version. A file that cannot be used is a `StoreProblem`, and is left as it was. */
export function openDatabase(file: string, { create, readOnly = false, wait }: Opening): Database {
  try {
    if (isEmpty(file)) {
      if (!create) throw problems.missing(file)
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    } else {
      const version = inspect(file, wait)
      // The statements know the newest tables only; an older database must first become one.
      if (readOnly && version === newest) return looking(file, wait)
      if ((statSync(file).mode & 0o222) === 0) throw problems.readOnly(file)
    }
    return prepared(file, wait)
  } catch (error) {
    throw storeProblem(file, error)
  }
}

/** Reads only: first the header, then through a connection that cannot write. Answers the version of the tables. */
export function inspect(file: string, wait: number): number {
  if (!headerOf(file).startsWith('SQLite format 3\0')) throw problems.notADatabase(file)
  const db = looking(file, wait)
  try {
    const version = Number(pragma(db, 'user_version'))
    if (pragma(db, 'application_id') !== applicationId) throw problems.notOurs(file)
    if (version > newest) throw problems.newer(file, version, newest)
    // The first migration writes the number together with the tables.
    if (version < 1) throw problems.damaged(file)
    if (pragma(db, 'quick_check') !== 'ok') throw problems.damaged(file)
    return version
  } finally {
    db.close()
  }
}

/**
 * A connection that cannot write, not even a newer log into its file. Without a log beside it nobody has the file
 * open, and it can be read as it stands: SQLite would else make a log to read it, and could not take it away.
 */
export function looking(file: string, wait: number): Database {
  const alone = !['-wal', '-journal'].some((ending) => existsSync(file + ending))
  const address = pathToFileURL(file)
  if (alone) address.search = 'immutable=1'
  return new DatabaseSync(address, { readOnly: true, timeout: wait })
}

function prepared(file: string, wait: number): Database {
  const db = new DatabaseSync(file, { timeout: wait, enableForeignKeyConstraints: true })
  try {
    // A commit is on the disk before it is answered: WAL with FULL syncs the log at every transaction.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Each in a transaction with its number, so that a power cut leaves the version that the tables have. */
function migrate(db: Database): void {
  for (const { number, sql } of migrations) {
    if (Number(pragma(db, 'user_version')) >= number) continue
    db.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have been here while this one waited for the lock.
      if (Number(pragma(db, 'user_version')) < number)
        db.exec(`${sql}; PRAGMA user_version = ${number}`)
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}

/** "MOOT"; the first migration sets it. */
const applicationId = 0x4d4f4f54

const pragma = (db: Database, name: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]

/** A file of no bytes is what a power cut leaves of a database that was about to be made. */
const isEmpty = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0

function headerOf(file: string): string {
  const header = Buffer.alloc(16)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, header.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return header.toString('latin1')
}
