import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import {
  softwareKinds,
  software as softwareWords,
  supportStateNames,
} from '#i18n/strings/software.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { isCheckDue, type Software, type SupportState, supportState } from '#model/software.ts'
import type { Table } from '#registers/table/table.ts'
import { kept } from './kept.ts'
import { postTitle, rowsOf } from './registers.ts'
import { settings, today } from './site.ts'

export type SoftwareEntry = { software: Software; state: SupportState; checkDue: boolean }

/** The register as it stands on the day of the build; what ends first comes first. */
export const softwareEntries = kept(
  async (): Promise<SoftwareEntry[]> =>
    (await rowsOf('software'))
      .map((software) => ({
        software,
        state: supportState(software, today),
        checkDue: isCheckDue(software, today),
      }))
      .sort((a, b) => (a.software.supported_until < b.software.supported_until ? -1 : 1)),
)

export type SoftwareAlarm = { state: SupportState; says: string; doing: string; note: string }

/** What is past, what ends soon, and what somebody has to look at again. */
export async function softwareAlarms(language: Language): Promise<SoftwareAlarm[]> {
  const words = softwareWords[language]
  const alarms = (await softwareEntries())
    .filter(({ state, checkDue }) => state !== 'supported' || checkDue)
    .map(async (entry) => {
      const { name, version, owner_post, supported_until, notes } = entry.software
      const day = longDay(supported_until, language)
      const says = entry.state === 'past' ? words.pastSays : words.soonSays
      return {
        state: entry.state,
        says: says(nameOf({ name, version }), day),
        doing: doing(entry, language),
        note: [
          words.owned(await postTitle(owner_post, language)),
          notes ? inLanguage(notes, language) : '',
        ].join(' '),
      }
    })
  return Promise.all(alarms)
}

/** The register of software as a table. */
export const softwareTable = kept(async (language: Language): Promise<Table> => {
  const words = softwareWords[language]
  const rows = (await softwareEntries()).map(async ({ software, state, checkDue }) => [
    '',
    software.name,
    software.version,
    softwareKinds[language][software.kind],
    await postTitle(software.owner_post, language),
    software.supported_until,
    supportStateNames[language][state],
    software.checked_on,
    doing({ software, state, checkDue }, language),
  ])
  return {
    columns: [
      { id: 'name', name: words.name, kind: 'text' },
      { id: 'version', name: words.version, kind: 'text' },
      { id: 'kind', name: words.kind, kind: 'text', choice: true },
      { id: 'owner', name: words.owner, kind: 'text', choice: true },
      { id: 'until', name: words.until, kind: 'day' },
      { id: 'state', name: words.state, kind: 'text', choice: true },
      { id: 'checked', name: words.checked, kind: 'day' },
      { id: 'doing', name: words.doing, kind: 'text' },
    ],
    rows: (await Promise.all(rows)) as unknown as Table['rows'],
  }
})

/** The ends of support for somebody's own calendar (RFC 5545), each a whole day, stamped with the day of the last look. */
export async function softwareCalendar(language: Language): Promise<string> {
  const words = softwareWords[language]
  const calendar = new ICalCalendar({
    name: `${inLanguage(settings.name, language)}: ${words.title}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Moothall', product: 'Software', language: language.toUpperCase() },
  })
  const host = settings.address ? new URL(settings.address).host : 'moothall.invalid'
  const page = settings.address
    ? new URL(paths.software(language), settings.address).href
    : undefined
  for (const { software } of await softwareEntries())
    calendar.createEvent({
      id: `software-${software.id}@${host}`,
      start: new Date(software.supported_until),
      allDay: true,
      stamp: new Date(software.checked_on),
      summary: words.ends(nameOf(software)),
      description: words.owned(await postTitle(software.owner_post, language)),
      ...(page && { url: page }),
    })
  return calendar.toString()
}

function doing({ state, checkDue }: SoftwareEntry, language: Language): string {
  const words = softwareWords[language]
  if (state === 'supported') return checkDue ? words.checkDo : words.supportedDo
  return checkDue ? `${words[`${state}Do`]} ${words.checkDo}` : words[`${state}Do`]
}

/** "Firefox ESR 140"; the version is not said twice. */
const nameOf = ({ name, version }: Pick<Software, 'name' | 'version'>): string =>
  name.includes(version) ? name : `${name} ${version}`
