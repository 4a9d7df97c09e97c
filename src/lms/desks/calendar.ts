import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { desks as strings } from '#i18n/strings/desks.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import { inLanguage, type Language } from '#model/localised.ts'

/**
 * The matters that have a day, each a whole day in somebody's own calendar (RFC 5545). The same matters give the same
 * bytes: an entry is stamped with its own day, as nothing says when it came up.
 */
export function calendarOf(
  role: DeskRole,
  matters: readonly Matter[],
  language: Language,
  address: string | undefined,
): string {
  const calendar = new ICalCalendar({
    name: strings[language][role],
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Moothall', product: 'Desk', language: language.toUpperCase() },
  })
  const host = address ? new URL(address).host : 'moothall.invalid'
  for (const { id, day, about, needs, resolve } of matters) {
    if (day === undefined) continue
    const start = new Date(`${day}T00:00:00Z`)
    const page = address && 'link' in resolve ? inLanguage(resolve.link, language) : undefined
    calendar.createEvent({
      id: `${role}/${id}@${host}`,
      start,
      allDay: true,
      timezone: 'UTC',
      stamp: start,
      summary: inLanguage(about, language),
      description: inLanguage(needs, language),
      ...(page && { url: new URL(page, address).href }),
    })
  }
  return calendar.toString()
}
