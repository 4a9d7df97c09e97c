import { chmodSync, existsSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { problems, storeProblem } from './sqlite/faults.ts'
import { inspect, looking } from './sqlite/open.ts'
import type { Upkeep } from './store.ts'
import { StoreProblem } from './store-problem.ts'
import { syncFolder } from './sync.ts'

/** Writes a copy of the whole record to a new file, while the endpoint runs. The file is there only once it is whole, sound and on the disk. */
export async function backup(store: Pick<Upkeep, 'copyTo'>, file: string): Promise<void> {
  if (existsSync(file))
    throw new StoreProblem('failed', `${file} is there already: name another file.`)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  try {
    await store.copyTo(partial)
    checkCopy(partial)
    chmodSync(partial, 0o600)
    await rename(partial, file)
    syncFolder(file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/** Looks through all of a copy, of any version, and leaves it as it is. */
export function checkCopy(file: string): void {
  try {
    inspect(file, wait)
    const db = looking(file, wait)
    try {
      const wrong = db.prepare('PRAGMA foreign_key_check').all()
      if (wrong.length > 0) throw problems.damaged(file)
    } finally {
      db.close()
    }
  } catch (error) {
    throw storeProblem(file, error)
  }
}

const wait = 5000
