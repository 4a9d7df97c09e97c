/** A build happens beside `dist`, and takes its place only when everything is right. */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

export type Workspace = {
  out: string
  cache: string
  publish(): Promise<void>
  remove(): Promise<void>
}

/** In the site folder, so that moving it into place is a rename and never a copy. */
export async function openWorkspace(site: string): Promise<Workspace> {
  const folder = join(site, '.moothall', `build-${process.pid}`)
  const out = join(folder, 'out')
  const dist = join(site, 'dist')
  await rm(folder, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  return {
    out,
    cache: join(folder, 'cache'),
    async publish() {
      const previous = join(folder, 'previous')
      if (existsSync(dist)) await rename(dist, previous)
      await rename(out, dist)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
