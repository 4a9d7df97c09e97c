/** What builds that were killed have left behind: their folders, and at worst the last good site in one of them. */
import { existsSync, readdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts back what a killed build had moved away and not yet replaced, and removes the folders of builds that no longer run. */
export async function sweepWorkspaces(site: string): Promise<void> {
  const place = join(site, '.moothall')
  if (!existsSync(place)) return
  for (const name of readdirSync(place)) {
    const pid = Number(/^build-(\d+)$/.exec(name)?.[1])
    if (!pid || (pid !== process.pid && isRunning(pid))) continue
    const folder = join(place, name)
    await putBack(join(folder, 'previous'), join(site, 'dist'))
    await putBack(join(folder, 'previous-packages'), join(site, 'packages'))
    await rm(folder, { recursive: true, force: true })
  }
}

async function putBack(previous: string, place: string): Promise<void> {
  if (existsSync(previous) && !existsSync(place)) await rename(previous, place)
}

/** Signal 0 asks only; a process that is not ours to ask is there all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
