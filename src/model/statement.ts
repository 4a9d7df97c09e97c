import { type Day, isDay } from './day.ts'

/** The id of a page that is a yearly statement: `statement/2025` → 2025. */
export function statementYear(page: string): number | undefined {
  const year = /^statement\/(\d{4})$/.exec(page)?.[1]
  return year === undefined || !isDay(`${year}-01-01`) ? undefined : Number(year)
}

/** The year whose statement is late: last year's is missing, and its quarter to write it is over. */
export function lateStatement(years: readonly number[], today: Day): number | undefined {
  const last = Number(today.slice(0, 4)) - 1
  return today.slice(5) < '04-01' || years.includes(last) ? undefined : last
}
