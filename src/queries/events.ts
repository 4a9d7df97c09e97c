import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { paths } from '#i18n/paths.ts'
import { community } from '#i18n/strings/community.ts'
import type { Event } from '#model/event.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { settings, today } from './site.ts'

/** The meetings of one level, or of all: those to come, the next first, and those that were, the latest first. */
export async function eventsOf(level?: string): Promise<{ next: Event[]; past: Event[] }> {
  const all = (await inTime()).filter((each) => level === undefined || each.level === level)
  const isOver = ({ ends }: Event) => ends.slice(0, 10) < today
  return { next: all.filter((each) => !isOver(each)), past: all.filter(isOver).reverse() }
}

const inTime = kept(
  async (): Promise<Event[]> =>
    (await rowsOf('events')).toSorted((a, b) =>
      a.starts === b.starts ? (a.id < b.id ? -1 : 1) : a.starts < b.starts ? -1 : 1,
    ),
)

/**
 * The meetings of a level, or of all, for somebody's own calendar (RFC 5545). The same content gives the same bytes:
 * an entry is stamped with the time that it starts, as nothing says when it was written.
 */
export async function calendarOf(level: string | undefined, language: Language): Promise<string> {
  const words = community[language]
  const council = inLanguage(settings.name, language)
  const host = settings.address ? new URL(settings.address).host : 'moothall.invalid'
  const calendar = new ICalCalendar({
    name: `${council}: ${words.title}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Moothall', product: 'Community', language: language.toUpperCase() },
  })
  const { next, past } = await eventsOf(level)
  for (const event of [...past.toReversed(), ...next]) {
    const page = settings.address
      ? new URL(paths.communityLevel(language, event.level), settings.address).href
      : undefined
    const start = instantOf(event.starts)
    const place = [event.where && inLanguage(event.where, language), event.online]
    calendar.createEvent({
      id: `${event.id}@${host}`,
      start,
      end: instantOf(event.ends),
      stamp: start,
      summary: inLanguage(event.title, language),
      description: inLanguage(event.summary, language),
      location: place.filter((each) => each !== undefined).join(', '),
      ...(page && { url: page }),
    })
  }
  return calendar.toString()
}

/** `2026-12-03 10:00` on the clocks of the United Kingdom. */
const instantOf = (wall: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(wall.replace(' ', 'T')).toZonedDateTime('Europe/London')
      .epochMilliseconds,
  )
