import { importedCourses } from '#courses/import/keep/read-imported.ts'
import { outlines } from '#lms/attempts/outline.ts'
import type { Outlines } from '#lms/attempts/receive.ts'
import type { Settings } from '#model/settings.ts'
import { servedSite } from '#server/served-site.ts'
import { loadSite } from '#site/load.ts'

/** The courses of a site as the endpoint knows them, without serving it. */
export async function knownIn(dir: string): Promise<{ outlines: Outlines; settings: Settings }> {
  const { site } = await loadSite(dir)
  const { courses: imported } = importedCourses(dir)
  return { outlines: outlines({ ...servedSite(site), imported }), settings: site.settings }
}
