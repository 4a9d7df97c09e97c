import type { ImportedCourse } from '#model/imported.ts'
import type { Localised } from '#model/localised.ts'
import { inductionId } from '../lms/attempts/outline.ts'
import type { Council } from '../lms/reports/council.ts'
import type { ServedSite } from './served-site.ts'

/** What reports take from a site. A starter owes the induction, where there is one. */
export function councilOf(
  { settings, courses, induction, inWelsh = new Set(), headcount = [] }: ServedSite,
  imported: readonly ImportedCourse[],
): Council {
  const hasInduction = induction.tasks.length > 0
  return {
    titles: new Map([
      ...courses.map(({ id, title }): [string, Localised] => [id, title]),
      ...imported.map(({ id, title }): [string, Localised] => [id, { en: title }]),
    ]),
    services: new Map(headcount.map(({ service }) => [service.en, service])),
    welsh: inWelsh,
    headcount,
    expected: hasInduction ? [{ course: inductionId, within: settings.induction_within }] : [],
  }
}
