import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { after, type Day, type Period } from '#model/day.ts'
import type { Matter } from '#model/desk.ts'
import type { Event } from '#model/event.ts'
import { inLanguage } from '#model/localised.ts'
import type { Located } from '#model/site.ts'
import { deskOfLevel, type Facts, placeOf, values } from '../facts.ts'
import { byDesk, type Source } from '../source.ts'

const week = '7 days' as Period
const month = '30 days' as Period
/** Nobody writes the minutes of what was longer ago. */
const recent = '60 days' as Period

/** Meetings to come, those without minutes, and communities that do not meet at all. */
export const meetings: Source = (facts) => {
  const { levels, site } = facts
  const ofLevel = (level: string, matters: readonly Matter[]) =>
    matters.map((matter) => [deskOfLevel(levels, level), matter] as const)
  return byDesk([
    ...site.registers.events.flatMap((row) =>
      ofLevel(row.value.level, [...toCome(row.value, facts), ...withoutMinutes(row, facts)]),
    ),
    ...[...levels.values()]
      .filter(({ entry }) => entry !== undefined)
      .flatMap(({ id, name }) => ofLevel(id, notMeeting(id, name, facts))),
  ])
}

function toCome({ id, title, level, starts }: Event, { today, link }: Facts): Matter[] {
  const [day, time] = starts.split(' ') as [Day, string]
  if (day < today || day > after(today, month)) return []
  return [
    {
      id: `meeting/${id}`,
      urgency: day <= after(today, week) ? 'soon' : 'later',
      day,
      about: title,
      needs: inBoth((language) => strings[language].meeting(longDay(day, language), time)),
      resolve: link((language) => paths.communityLevel(language, level)),
    },
  ]
}

function withoutMinutes(row: Located<Event>, { today }: Facts): Matter[] {
  const { id, title, ends, minutes } = row.value
  const day = ends.slice(0, 10) as Day
  if (minutes !== undefined || day >= today || after(day, recent) < today) return []
  return [
    {
      id: `meeting/${id}/minutes`,
      urgency: 'later',
      day,
      about: title,
      needs: inBoth((language) => strings[language].minutes),
      resolve: placeOf(row),
    },
  ]
}

function notMeeting(level: string, name: Event['title'], { site, today }: Facts): Matter[] {
  const meets = values(site.registers.events).some(
    (each) => each.level === level && each.ends.slice(0, 10) >= today,
  )
  if (meets) return []
  return [
    {
      id: `meeting/none/${level}`,
      urgency: 'later',
      about: name,
      needs: inBoth((language) => strings[language].noMeeting(inLanguage(name, language))),
      resolve: { edit: 'content/registers/events.yaml' },
    },
  ]
}
