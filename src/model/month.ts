import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** `2026-11-22` → `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** The last day of a month: `2026-02` → `2026-02-28`. */
export function endOf(month: string): Day {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${daysInMonth}` as Day
}

/** Every month from the first to the last, both inside. */
export function monthsFrom(first: string, last: string): string[] {
  const all: string[] = []
  let month = Temporal.PlainYearMonth.from(first)
  for (; month.toString() <= last; month = month.add({ months: 1 })) all.push(month.toString())
  return all
}

/** Whether a text is a month such as `2026-11`. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** The month so many after another; before it, with less than nought. */
export const monthsOn = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString()
