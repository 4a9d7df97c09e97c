/** A build happens beside `dist`, and takes its place only when everything is right. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Stop } from '../exit.ts'

export type Workspace = {
  out: string
  packages: string
  cache: string
  publish(): Promise<void>
  remove(): Promise<void>
}

/** In the site folder, so that moving it into place is a rename and never a copy. */
export async function openWorkspace(site: string): Promise<Workspace> {
  const folder = join(site, '.moothall', `build-${process.pid}`)
  const [out, packages] = [join(folder, 'out'), join(folder, 'packages')]
  await rm(folder, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  return {
    out,
    packages,
    cache: join(folder, 'cache'),
    async publish() {
      // Looked at before anything is moved: `dist` and `packages` are of one build.
      const changes = existsSync(packages) || isOurs(join(site, 'packages'))
      if (changes && existsSync(packages)) refuseForeign(join(site, 'packages'))
      await swap(out, join(site, 'dist'), join(folder, 'previous'))
      if (changes) await swap(packages, join(site, 'packages'), join(folder, 'previous-packages'))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function swap(made: string, place: string, previous: string): Promise<void> {
  if (existsSync(place)) await rename(place, previous)
  if (existsSync(made)) await rename(made, place)
}

/** Many repositories have a `packages` folder of their own; only one that a build has written is replaced. */
function refuseForeign(folder: string): void {
  if (!existsSync(folder) || isOurs(folder)) return
  throw new Stop(
    `${folder} is not a folder that Moothall made, so the courses were not packed into it. Move it away, or build a site folder that has none.`,
  )
}

function isOurs(folder: string): boolean {
  try {
    const index: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
    return (
      typeof index === 'object' && index !== null && Reflect.get(index, 'made_by') === 'moothall'
    )
  } catch {
    return false
  }
}
