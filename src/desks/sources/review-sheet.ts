import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { after, type Day, dayOf, isDay, type Period } from '#model/day.ts'
import { values } from '../facts.ts'
import type { Source } from '../source.ts'

/** A champion looks through a sample of what accounts said once a month. */
const rhythm = '1 month' as Period

/** The next sheet on which a champion reviews posts and replies, once the last one is a month old. */
export const reviewSheet: Source = ({ site, today, sheets }) => {
  const last = sheets
    .flatMap((name) => lastDayOf(name) ?? [])
    .sort()
    .at(-1)
  if (last !== undefined && after(last, rhythm) > today) return {}
  const since = last ?? monthBefore(today)
  const said = values(site.snapshots)
    .flatMap(({ items }) => items)
    .filter(({ published }) => {
      const day = dayOf(new Date(published))
      return since < day && day <= today
    }).length
  if (said === 0) return {}
  return {
    champion: [
      {
        id: 'review-sheet',
        urgency: 'soon',
        ...(last && { day: after(last, rhythm) }),
        about: inBoth((language) => strings[language].reviewSheet),
        needs: inBoth((language) =>
          last
            ? strings[language].sheetDue(said, longDay(last, language))
            : strings[language].noSheet(said),
        ),
        resolve: { command: `npx moothall feeds review --from ${since} --to ${today}` },
      },
    ],
  }
}

/** `2026-10-01--2026-10-31-en.html` → the last day that the sheet is about. */
function lastDayOf(name: string): Day | undefined {
  const [, last = ''] = /^\d{4}-\d{2}-\d{2}--(\d{4}-\d{2}-\d{2})-/.exec(name) ?? []
  return isDay(last) ? last : undefined
}

const monthBefore = (day: Day): Day =>
  new Date(Date.parse(day) - 31 * 86_400_000).toISOString().slice(0, 10) as Day
