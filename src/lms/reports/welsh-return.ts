import type { Day } from '#model/day.ts'
import type { Standing } from './standing.ts'

/**
 * One line of the yearly return under the Welsh Language Standards: how many took a course that was offered in Welsh,
 * and how many of them took it in Welsh. The year is the reporting year, 1 April to 31 March.
 */
export type WelshLine = {
  year: string
  course: string
  offered: boolean
  attended: number
  welsh: number
}

/** By year, newest first, and course. Somebody who took a course twice in a year is counted once. */
export function welshReturn(
  standings: readonly Standing[],
  offeredInWelsh: (course: string) => boolean,
): WelshLine[] {
  const done = standings.flatMap((standing) =>
    [standing.completed, standing.renewed]
      .filter((day) => day !== undefined)
      .map((day) => ({ ...standing, year: reportingYear(day) })),
  )
  const lines = Map.groupBy(done, ({ year, course }) => `${year} ${course}`)
  return [...lines.values()]
    .map((group) => {
      const { year, course } = group[0]!
      const attended = distinct(group)
      const welsh = distinct(group.filter(({ language }) => language === 'cy'))
      return { year, course, offered: offeredInWelsh(course), attended, welsh }
    })
    .sort((a, b) => b.year.localeCompare(a.year) || a.course.localeCompare(b.course))
}

/** `2026-03-31` → `2025–26`; `2026-04-01` → `2026–27`. */
export function reportingYear(day: Day): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return `${first}–${String((first + 1) % 100).padStart(2, '0')}`
}

const distinct = (standings: readonly Standing[]): number =>
  new Set(standings.map(({ person }) => person.learner)).size
