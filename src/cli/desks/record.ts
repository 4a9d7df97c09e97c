import { importedCourses } from '#courses/import/keep/read-imported.ts'
import { outlines } from '#lms/attempts/outline.ts'
import { liveMatters } from '#lms/desks/open.ts'
import { openStore } from '#lms/store/open.ts'
import { StoreProblem } from '#lms/store/store-problem.ts'
import { noApplicationSite } from '#model/application-site.ts'
import type { Day } from '#model/day.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import type { Site } from '#model/site.ts'
import { councilOf } from '#server/council.ts'
import { servedSite } from '#server/served-site.ts'
import { placeFor } from '../commands/lms/place.ts'

/** What the endpoint's record has for a desk, and whether it could be read: `why` is a sentence for who runs the command. */
export type FromRecord = { matters: Matter[]; says: 'read' | 'none' | 'not-read'; why?: string }

/** Reads only. A site without an endpoint has no record. */
export async function recordFor(
  role: DeskRole,
  site: Site,
  place: { site: string; data: string | undefined },
  today: Day,
): Promise<FromRecord> {
  if (!site.settings.endpoint.enabled) return { matters: [], says: 'none' }
  try {
    const served = servedSite(site)
    const { courses: imported } = importedCourses(site.dir)
    const { data, site: dir } = place
    const store = await openStore(placeFor({ site: dir, ...(data !== undefined && { data }) }), {
      create: false,
      readOnly: true,
    })
    try {
      const council = councilOf(served, imported)
      const known = outlines({ ...served, imported })
      const applications = served.applications ?? noApplicationSite
      const record = {
        store,
        outlines: () => known,
        council: () => council,
        applications: () => applications,
      }
      return { matters: await liveMatters(role, record, today), says: 'read' }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error
    return { matters: [], says: 'not-read', why: error.message }
  }
}
