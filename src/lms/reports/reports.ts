import type { Report } from './table.ts'
import { coverage } from './tables/coverage.ts'
import { attention, completions, record } from './tables/people.ts'
import { tallyBy } from './tables/tallies.ts'
import { welsh } from './tables/welsh.ts'

/** Every report, in the order of the index. To add one: a table beside these, a line here, and its words. */
export const reports = {
  courses: tallyBy('course'),
  services: tallyBy('service'),
  months: tallyBy('month'),
  languages: tallyBy('language'),
  coverage,
  welsh,
  attention,
  completions,
  record,
} satisfies Record<string, Report>
export type ReportId = keyof typeof reports

export const isReport = (id: string): id is ReportId => Object.hasOwn(reports, id)
