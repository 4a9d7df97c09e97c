import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'

const locales = { en: 'en-GB', cy: 'cy-GB' } as const

/** `2026-11-22` → "22 November 2026", "22 Tachwedd 2026". */
export const longDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** The month that a day is in: "November 2026", "Tachwedd 2026". */
export const longMonth = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** An instant as the day and the time in the United Kingdom: "22 November 2026, 09:30". */
export const longInstant = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  }).format(new Date(instant))
