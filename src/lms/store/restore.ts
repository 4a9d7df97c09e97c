import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkCopy } from './backup.ts'
import type { Place } from './open.ts'
import { restorePostgres } from './postgres/restore.ts'
import { openDatabase } from './sqlite/open.ts'
import { restoreSqlite } from './sqlite/restore.ts'
import { StoreProblem } from './store-problem.ts'

/**
 * Puts a backup, of either store, in the place of the record. The backup is looked through first and left as it is.
 * Answers where the record that was there before is kept, if it is.
 */
export async function restore(
  file: string,
  place: Place,
  { replace = false }: { replace?: boolean } = {},
): Promise<{ before?: string }> {
  if (!existsSync(file)) throw new StoreProblem('missing', `There is no backup at ${file}.`)
  const folder = mkdtempSync(join(tmpdir(), 'moothall-restore-'))
  try {
    // A backup of an older Moothall gets the newer tables, and must itself stay what it was.
    const copy = join(folder, 'backup.sqlite')
    checkCopy(file)
    copyFileSync(file, copy)
    openDatabase(copy, { create: false, wait: 5000 }).close()
    return place.kind === 'sqlite'
      ? restoreSqlite(copy, place.file, replace)
      : await restorePostgres(copy, place.address, replace)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
