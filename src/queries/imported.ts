import { importedCourses as read } from '../courses/import/keep/read-imported.ts'
import { hasOrder, sequencingSettings } from '../courses/import/sequencing-settings.ts'
import type { ImportedCourse } from '../model/imported.ts'
import { siteDir } from './site.ts'

/** Other people's packages, by title. One whose record cannot be read is left out, and `moothall courses list` says why. */
export const importedCourses = (): ImportedCourse[] =>
  read(siteDir).courses.sort(
    (a, b) => a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1),
  )

/** Whether the manifest of a course sets an order that is kept. */
export const isOrdered = hasOrder

/** scorm-again's settings for a course with an order. */
export const orderOf = (course: ImportedCourse): object | undefined =>
  hasOrder(course) ? sequencingSettings(course) : undefined
