import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar day, `2026-11-22`, with no time and no zone. Compares correctly as a string. */
export type Day = string & { readonly __day: unique symbol }

/** A length of time in words an editor types: `12 months`, `2 years`, `90 days`. */
export type Period = string & { readonly __period: unique symbol }

const periodShape = /^(\d{1,4}) (day|week|month|year)s?$/

/** Also takes the `Date` that YAML 1.1 makes of an unquoted day, as front matter parsers do. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .refine(isDay, 'must be a real date written like 2026-11-22')
    .transform((value) => value as Day),
)

export const period = z
  .string()
  .regex(periodShape, 'must be a length of time such as "12 months", "2 years" or "90 days"')
  .transform((value) => value as Period)

export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value
  } catch {
    return false
  }
}

/** The day `period` after `start`; the end of a shorter month is kept (31 January + 1 month = 28 February). */
export function after(start: Day, period: Period): Day {
  const [, amount, unit] = periodShape.exec(period)!
  return Temporal.PlainDate.from(start)
    .add({ [`${unit}s`]: Number(amount) })
    .toString() as Day
}

/** The day in the United Kingdom at the instant `now`: what a record made at 00:30 in July is dated. */
export function dayOf(now: Date): Day {
  const parts = Object.fromEntries(
    inLondon.formatToParts(now).map(({ type, value }) => [type, value]),
  )
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}` as Day
}

// Made once: a wall of thousands of posts asks for as many days, and Temporal's polyfill takes ten times as long.
const inLondon = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Europe/London',
})
