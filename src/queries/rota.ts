import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { longDay } from '#i18n/dates.ts'
import { roles as words } from '#i18n/strings/roles.ts'
import { after, type Period } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Role } from '#model/role.ts'
import { isOn, turnsToCome } from '#model/rota.ts'
import { post, rowsOf } from './registers.ts'
import { namedPost } from './role-entries.ts'
import { settings, today } from './site.ts'

/** Who does the work of a role now and next; undefined for a role without a rota. */
export type RotaToday = { now: string | undefined; next: string[] }

/** How many turns to come a page shows. */
const shown = 5

export async function rotaOf(role: string, language: Language): Promise<RotaToday | undefined> {
  const turns = await rowsOf('rota')
  if (!turns.some((each) => each.role === role)) return undefined
  const say = words[language]
  const day = (value: Parameters<typeof longDay>[0]) => longDay(value, language)
  const coming = turnsToCome(turns, role, today)
  const current = coming.find((turn) => isOn(turn, today))
  return {
    now: current && say.onToday(await namedPost(current.post, language), day(current.to)),
    next: await Promise.all(
      coming
        .filter((turn) => turn !== current)
        .slice(0, shown)
        .map(async (turn) =>
          say.onFrom(await namedPost(turn.post, language), day(turn.from), day(turn.to)),
        ),
    ),
  }
}

/** The roles that have a rota. */
export async function rolesWithRota(): Promise<Role[]> {
  const used = new Set((await rowsOf('rota')).map(({ role }) => role))
  return (await rowsOf('roles')).filter(({ id }) => used.has(id))
}

/** The turns of a role for somebody's own calendar (RFC 5545): posts, and no names. The same content gives the same bytes. */
export async function rotaCalendar(role: Role, language: Language): Promise<string> {
  const host = settings.address ? new URL(settings.address).host : 'moothall.invalid'
  const name = inLanguage(role.name, language)
  const calendar = new ICalCalendar({
    name: `${inLanguage(settings.name, language)}: ${name}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Moothall', product: 'Rota', language: language.toUpperCase() },
  })
  const turns = (await rowsOf('rota')).filter((each) => each.role === role.id)
  for (const turn of turns.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const found = await post(turn.post)
    calendar.createEvent({
      id: `rota-${turn.id}@${host}`,
      start: new Date(`${turn.from}T00:00:00Z`),
      // The end of a whole day is the day after it.
      end: new Date(`${after(turn.to, '1 day' as Period)}T00:00:00Z`),
      allDay: true,
      stamp: new Date(`${turn.from}T00:00:00Z`),
      summary: `${name}: ${found ? inLanguage(found.title, language) : turn.post}`,
    })
  }
  return calendar.toString()
}
