import { withoutSmall } from '#lib/small-counts.ts'
import { concerns, type Report } from '../table.ts'
import { welshReturn } from '../welsh-return.ts'

/** The yearly return under the Welsh Language Standards. */
export const welsh: Report = {
  persons: false,
  table({ standings, welsh: taught }, asked, persons) {
    const lines = welshReturn(standings.filter(concerns(asked)), (course) => taught.has(course))
    const attended = lines.map((line) => line.attended)
    const inWelsh = lines.map((line) => line.welsh)
    const told = persons ? [attended, inWelsh] : [withoutSmall(attended), withoutSmall(inWelsh)]
    return {
      columns: [
        { id: 'year', kind: 'text' },
        { id: 'course', kind: 'course' },
        { id: 'offered', kind: 'word' },
        { id: 'attended', kind: 'count' },
        { id: 'welsh', kind: 'count' },
        { id: 'share', kind: 'share' },
      ],
      rows: lines.map(({ year, course, offered }, at) => {
        const [all, welsh] = [told[0]![at]!, told[1]![at]!]
        const share = all === null || welsh === null || all === 0 ? null : welsh / all
        return [year, course, offered ? 'yes' : 'no', all, welsh, share]
      }),
      ...(told.flat().includes(null) && { hidden: true as const }),
    }
  },
}
