/** A site of its own for packages that are tried: imported, built, and served with its endpoint. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPackage } from '#courses/import/import.ts'
import { importedCourses, shelfOf } from '#courses/import/keep/read-imported.ts'
import { ImportProblem } from '#courses/import/problem.ts'
import type { Day } from '#model/day.ts'
import type { ImportedCourse } from '#model/imported.ts'
import { buildSite } from '../../../src/cli/building/build.ts'
import { silentProgress } from '../../../src/cli/progress.ts'
import { serve } from '../../../src/server/serve.ts'
import { servedSite } from '../../../src/server/served-site.ts'
import { loadSite } from '../../../src/site/load.ts'
import type { Found } from './found.ts'

const settings = `name: The bench
languages: [en]
endpoint:
  development_people:
    - { id: anna, name: Anna Lewis }
`
const today = '2026-11-22' as Day

/** A package with the course that it became, or with what the importer says of it. */
export type Tried = Found & { course?: ImportedCourse; says?: string }

export async function shopWith(packages: readonly Found[]) {
  const site = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
  writeFileSync(join(site, 'moothall.yaml'), settings)
  mkdirSync(join(site, 'content/pages/en'), { recursive: true })
  writeFileSync(join(site, 'content/pages/en/help.md'), '# Help\n\nAsk a champion.\n')
  const tried: Tried[] = []
  for (const found of packages) {
    try {
      const { course } = await importPackage(found.path, { site, today, now: new Date() })
      tried.push({ ...found, course })
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error
      tried.push({ ...found, says: `${error.message} ${error.remedy}` })
    }
  }
  await buildSite({ site, today, lenient: true }, silentProgress)
  const server = await serve({
    site: servedSite((await loadSite(site, { lenient: true })).site),
    dist: join(site, 'dist'),
    data: join(site, 'var'),
    host: 'localhost',
    port: 0,
    imported: { shelf: shelfOf(site), courses: importedCourses(site).courses },
    log: (line) => console.error(line),
  })
  return {
    tried,
    url: server.url,
    async remove() {
      await server.close()
      rmSync(site, { recursive: true, force: true })
    },
  }
}
