import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** A hidden folder beside the imported courses, in which one import is made ready. */
export type Workbench = { dir: string; clear: () => Promise<void> }

const prefix = '.importing-'
const host = hostname().replace(/[^A-Za-z0-9]/g, '') || 'host'

/** Longer than any import takes; for folders of other machines, whose processes cannot be asked for. */
const stale = 24 * 60 * 60 * 1000

/** Makes the folder, and those above it; `clear` removes it and whichever of the others is empty and was not there. */
export async function workbench(shelf: string): Promise<Workbench> {
  const made = await mkdir(shelf, { recursive: true })
  const dir = join(shelf, `${prefix}${host}-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(dir)
  const clear = async () => {
    await rm(dir, { recursive: true, force: true })
    if (made === undefined) return
    for (const each of made === shelf ? [shelf] : [shelf, made]) await rmdir(each).catch(() => {})
  }
  return { dir, clear }
}

/** Removes what imports that were killed have left behind; an import that is still running keeps its folder. */
export async function sweep(shelf: string, now: Date): Promise<string[]> {
  const names = await readdir(shelf).catch(() => [])
  const left: string[] = []
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const dir = join(shelf, name)
    const made = await stat(dir).catch(() => undefined)
    if (!made) continue
    const [, madeOn, pid] = /^\.importing-([A-Za-z0-9]+)-(\d+)-/.exec(name) ?? []
    const old = now.getTime() - made.mtimeMs > stale
    if (!old && madeOn === host && isRunning(Number(pid))) continue
    if (!old && madeOn !== host) continue
    await rm(dir, { recursive: true, force: true })
    left.push(name)
  }
  return left
}

/** This process sweeps before it makes its own, so a folder with its number is of a process before it. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
