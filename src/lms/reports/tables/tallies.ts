import { withoutSmall } from '#lib/small-counts.ts'
import { happeningsOf, type Measure, measures } from '../happenings.ts'
import { type Asked, type ColumnKind, concerns, type Facts, type Report, within } from '../table.ts'
import { type Count, type Dimension, tally } from '../tally.ts'

const kinds: Record<Dimension, ColumnKind> = {
  course: 'course',
  service: 'service',
  month: 'month',
  language: 'word',
}

/** How much was started, completed, passed, and is overdue, expiring or lapsed, by one dimension. */
export const tallyBy = (dimension: Dimension): Report => ({
  persons: false,
  chart: 'completed',
  table(facts: Facts, asked: Asked, persons) {
    const happenings = facts.standings
      .filter(concerns(asked))
      .flatMap((standing) => happeningsOf(standing, facts.today))
      .filter(within(asked))
    const lines = tally(happenings, dimension)
    const told = new Map<Measure, Count[]>(
      measures.map((measure) => {
        const counts = lines.map((line) => line.counts[measure])
        return [measure, persons ? counts : withoutSmall(counts)]
      }),
    )
    return {
      columns: [
        { id: dimension, kind: kinds[dimension] },
        ...measures.map((id) => ({ id, kind: 'count' as const })),
      ],
      rows: lines.map(({ key }, at) => [key, ...measures.map((each) => told.get(each)![at]!)]),
      ...([...told.values()].flat().includes(null) && { hidden: true as const }),
    }
  },
})
