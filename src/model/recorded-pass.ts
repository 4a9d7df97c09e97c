import type { Day } from './day.ts'

/** Somebody passed a course, as the endpoint's export says (`moothall lms report --format csv`, kept as `var/completions.csv`). */
export type RecordedPass = { learner: string; course: string; on: Day }

/** Where the export is looked for. `var/` is never committed. */
export const passesFile = 'var/completions.csv'
