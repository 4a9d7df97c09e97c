import { inBoth } from '#i18n/both.ts'
import { longMonth } from '#i18n/dates.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { after, type Day, type Period } from '#model/day.ts'
import { values } from '../facts.ts'
import type { Source } from '../source.ts'

/** Human Resources counts in the course of a month; only then is a count missed. */
const counted = '1 month' as Period

/** Services with posts whose staff nobody counted this month: shares of licensed staff go by an old number then. */
export const headcount: Source = ({ site, today }) => {
  const rows = values(site.registers.headcount)
  const month = today.slice(0, 7)
  const services = [...new Set(values(site.registers.posts).map(({ service }) => service.en))]
  const has = new Set(rows.filter((row) => row.month === month).map(({ service }) => service.en))
  const missing = services.filter((service) => !has.has(service))
  if (missing.length === 0) return {}
  const last = rows
    .map((row) => row.month)
    .sort()
    .at(-1)
  const first = `${month}-01` as Day
  const isLate = last === undefined || after(`${last}-01` as Day, counted) < first
  return {
    coordinator: [
      {
        id: `headcount/${month}`,
        urgency: isLate ? 'soon' : 'later',
        day: lastDayOf(first),
        about: inBoth((language) => strings[language].headcount),
        needs: inBoth((language) =>
          strings[language].countMissing(missing.length, longMonth(first, language)),
        ),
        resolve: { command: 'npx moothall registers import headcount.csv --register headcount' },
      },
    ],
  }
}

function lastDayOf(first: Day): Day {
  const [year, month] = first.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day
}
