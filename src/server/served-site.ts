import type { Course } from '#model/course.ts'
import type { Settings } from '#model/settings.ts'
import type { Site } from '#model/site.ts'
import type { Induction } from '../lms/attempts/outline.ts'

/** What the server and the endpoint need to know of a site. */
export type ServedSite = { settings: Settings; courses: readonly Course[]; induction: Induction }

/** A task that is written in two languages is one task. */
export function servedSite({ settings, courses, tasks }: Site): ServedSite {
  const unique = new Map(tasks.map(({ id, value: { course } }) => [id, { id, course }]))
  return {
    settings,
    courses: courses.map(({ course }) => course),
    induction: { tasks: [...unique.values()] },
  }
}
