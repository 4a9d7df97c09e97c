import type { Day, Period } from '#model/day.ts'
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

/** `24 months` → "24 months", "24 mis". */
export function longPeriod(period: Period, language: Language): string {
  const [amount, unit] = period.split(' ') as [string, string]
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: unit.replace(/s$/, ''),
    unitDisplay: 'long',
  }).format(Number(amount))
}
