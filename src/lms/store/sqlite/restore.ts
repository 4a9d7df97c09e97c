import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreProblem } from '../store-problem.ts'
import { syncFile, syncFolder } from '../sync.ts'
import { isBusy, problems } from './faults.ts'

/** Puts a copy in the place of a database file. What was there is renamed, not removed. */
export function restoreSqlite(copy: string, file: string, replace: boolean): { before?: string } {
  const isThere = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (isThere && !replace)
    throw new StoreProblem(
      'failed',
      `${file} has records in it already: add --replace to put the backup in their place, or name another folder with --data.`,
    )
  if (isThere) demandAlone(file)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}.partial`
  copyFileSync(copy, partial)
  syncFile(partial)
  const before = isThere ? setAside(file) : undefined
  renameSync(partial, file)
  syncFolder(file)
  return before === undefined ? {} : { before }
}

/** An endpoint that runs would go on to write into a file that nobody reads any more. */
function demandAlone(file: string): void {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: 20 })
    // It takes the write-ahead log away, which SQLite refuses while anybody else has the file open.
    const mode = db.prepare('PRAGMA journal_mode = DELETE').get()?.['journal_mode']
    if (mode !== 'delete') throw problems.locked(file)
  } catch (error) {
    if (error instanceof StoreProblem) throw error
    if (isBusy(error))
      throw new StoreProblem('locked', `${file} is in use: stop the endpoint first.`, error)
    // Damaged, or no database at all: that is what a backup is for.
  } finally {
    db?.close()
  }
}

function setAside(file: string): string {
  const stamp = new Date().toISOString().replace(/[-:]|\..*/g, '')
  const before = `${file}.before-${stamp}`
  for (const ending of ['-wal', '-shm'])
    if (existsSync(file + ending)) renameSync(file + ending, before + ending)
  rmSync(before, { force: true })
  renameSync(file, before)
  return before
}
