import type { Day, Period } from '#model/day.ts'
import type { Language } from '#model/localised.ts'

/**
 * Months by hand: Chromium has no Welsh, and `Intl` there answers in American English without a word.
 * With our own, a page says the same in every browser and at build.
 */
const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
} as const satisfies Record<Language, readonly string[]>

/** `2026-11-22` → "22 November 2026", "22 Tachwedd 2026". */
export const longDay = (day: Day, language: Language): string =>
  `${Number(day.slice(8))} ${longMonth(day, language)}`

/** The month that a day is in: "November 2026", "Tachwedd 2026". */
export const longMonth = (day: Day, language: Language): string =>
  `${months[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** An instant as the day and the time in the United Kingdom: "22 November 2026, 09:30". */
export function longInstant(instant: string, language: Language): string {
  const parts = Object.fromEntries(
    inLondon.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  const day = `${parts['year']}-${parts['month']}-${parts['day']}` as Day
  return `${longDay(day, language)}, ${parts['hour']}:${parts['minute']}`
}

// Made once: it takes a hundred times as long to make as to use.
const inLondon = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

const units = {
  en: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  // A Welsh noun stays singular after a number; years of time are "blynedd" with one, "flynedd" or "mlynedd" after others.
  cy: {
    day: ['diwrnod', 'diwrnod'],
    week: ['wythnos', 'wythnos'],
    month: ['mis', 'mis'],
    year: ['flwyddyn', 'blynedd'],
  },
} as const

/** `24 months` → "24 months", "24 mis". */
export function longPeriod(period: Period, language: Language): string {
  const [amount, unit] = period.split(' ') as [string, string]
  const [one, many] = units[language][unit.replace(/s$/, '') as keyof (typeof units)['en']]
  return `${amount} ${Number(amount) === 1 ? one : welshYears(Number(amount), many)}`
}

/** "2 flynedd", "3 blynedd", "5 mlynedd": the mutations that numbers cause. */
function welshYears(amount: number, noun: string): string {
  if (noun !== 'blynedd') return noun
  if (amount === 2) return 'flynedd'
  return [5, 7, 8, 9, 10].includes(amount) ? 'mlynedd' : 'blynedd'
}
