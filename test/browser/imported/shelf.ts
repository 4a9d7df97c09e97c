/** A small site with imported packages, built and served, so that a real browser can play them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '../../../src/cli/building/build.ts'
import { silentProgress } from '../../../src/cli/progress.ts'
import { importPackage } from '../../../src/courses/import/import.ts'
import { importedCourses, shelfOf } from '../../../src/courses/import/keep/read-imported.ts'
import type { Day } from '../../../src/model/day.ts'
import { serve } from '../../../src/server/serve.ts'
import { servedSite } from '../../../src/server/served-site.ts'
import { loadSite } from '../../../src/site/load.ts'
import { zip } from '../../support/zip-writer.ts'

const settings = `name: Dyffryn Onnen County Council
languages: [en]
endpoint:
  development_people:
    - { id: megan, name: Megan Rees }
    - { id: ifan, name: Ifan Hughes }
`

export type Shelf = {
  url: string
  data: string
  port: number
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** A package's files, or the path of a zip or a folder. */
export type Packages = Record<string, Record<string, string> | string>

export async function shelfWith(packages: Packages): Promise<Shelf> {
  const site = await mkdtemp(join(tmpdir(), 'moothall-imported-'))
  await writeFile(join(site, 'moothall.yaml'), settings)
  await mkdir(join(site, 'content/pages/en'), { recursive: true })
  await writeFile(join(site, 'content/pages/en/help.md'), '# Help\n\nAsk a champion.\n')
  const today = '2026-11-22' as Day
  for (const [id, files] of Object.entries(packages)) {
    let path = files as string
    if (typeof files !== 'string') {
      path = join(site, `${id}.zip`)
      await writeFile(path, zip(files))
    }
    await importPackage(path, { site, as: id, today, now: new Date() })
  }
  await buildSite({ site, today, lenient: true }, silentProgress)
  const data = join(site, 'var')
  const values = servedSite((await loadSite(site, { lenient: true })).site)
  const imported = { shelf: shelfOf(site), courses: importedCourses(site).courses }
  const listen = (port: number) =>
    serve({
      site: values,
      dist: join(site, 'dist'),
      data,
      host: 'localhost',
      port,
      imported,
      log: (line) => console.error(line),
    })
  let server = await listen(0)
  const port = Number(new URL(server.url).port)
  return {
    url: server.url,
    data,
    port,
    stop: () => server.close(),
    async start() {
      server = await listen(port)
    },
    async remove() {
      await server.close()
      await rm(site, { recursive: true, force: true })
    },
  }
}
