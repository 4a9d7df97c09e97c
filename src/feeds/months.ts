import { type Day, dayOf } from '#model/day.ts'

export type Month<Value> = { first: Day; values: Value[] }

/** A list that is in order of time, cut where the month changes in the United Kingdom. `first` is the month's first day. */
export function byMonth<Value>(
  values: readonly Value[],
  published: (value: Value) => string,
): Month<Value>[] {
  const months: Month<Value>[] = []
  for (const value of values) {
    const first = `${dayOf(new Date(published(value))).slice(0, 7)}-01` as Day
    const last = months.at(-1)
    if (last?.first === first) last.values.push(value)
    else months.push({ first, values: [value] })
  }
  return months
}
