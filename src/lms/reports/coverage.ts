import type { Day } from '#model/day.ts'
import type { Headcount } from '#model/headcount.ts'
import type { Standing } from './standing.ts'

/** How many of a service's staff hold a course that stands today. */
export type Coverage = { service: string; staff: number; covered: number }

/** For each service that the register counts at its last month up to `today`. Nobody is counted twice, nor after they left. */
export function coverageOf(
  course: string,
  standings: readonly Standing[],
  headcount: readonly Headcount[],
  today: Day,
): Coverage[] {
  const holders = standings.filter(
    (each) =>
      each.course === course &&
      each.completed !== undefined &&
      (each.until === undefined || each.until > today) &&
      (each.person.leaves === undefined || each.person.leaves >= today),
  )
  return latest(headcount, today).map(({ service, number }) => ({
    service: service.en,
    staff: number,
    covered: holders.filter(({ person }) => person.service === service.en).length,
  }))
}

/** The newest line of each service, by name. */
export function latest(headcount: readonly Headcount[], today: Day): Headcount[] {
  const past = headcount.filter(({ month }) => month <= today.slice(0, 7))
  return [...Map.groupBy(past, ({ service }) => service.en)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lines]) => lines.reduce((a, b) => (b.month > a.month ? b : a)))
}
