import { withoutSmallParts } from '#lib/small-counts.ts'
import { coverageOf } from '../coverage.ts'
import type { Report } from '../table.ts'

/** Whose staff hold a course today, over headcount. */
export const coverage: Report = {
  persons: false,
  chart: 'share',
  table({ standings, headcount, today }, { course, service }, persons) {
    const courses = [...new Set(standings.map((each) => each.course))]
      .filter((each) => course === undefined || each === course)
      .sort()
    const rows = courses.flatMap((each) => {
      const lines = coverageOf(each, standings, headcount, today)
      const told = persons
        ? lines.map(({ covered }) => covered)
        : withoutSmallParts(lines.map(({ staff, covered }) => ({ part: covered, whole: staff })))
      return lines
        .map((line, at) => {
          const covered = told[at]!
          const share = covered === null || line.staff === 0 ? null : covered / line.staff
          return [each, line.service, line.staff, covered, share]
        })
        .filter(([, own]) => service === undefined || own === service)
    })
    return {
      columns: [
        { id: 'course', kind: 'course' },
        { id: 'service', kind: 'service' },
        { id: 'staff', kind: 'count' },
        { id: 'covered', kind: 'count' },
        { id: 'share', kind: 'share' },
      ],
      rows,
      ...(rows.some(([, , , covered]) => covered === null) && { hidden: true as const }),
    }
  },
}
