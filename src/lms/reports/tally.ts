import { type Happening, type Measure, measures } from './happenings.ts'

/** By what happenings can be counted. The empty key is "not known". */
export const dimensions = {
  course: ({ standing }) => standing.course,
  service: ({ standing }) => standing.person.service ?? '',
  month: ({ on }) => on.slice(0, 7),
  language: ({ standing }) => standing.language ?? '',
} satisfies Record<string, (happening: Happening) => string>
export type Dimension = keyof typeof dimensions

/** `null` is a number that is too small to be told. */
export type Count = number | null
export type Tally = { key: string; counts: Record<Measure, Count> }

/** How much of each measure there was, for each key of the dimension, in the keys' order. */
export function tally(happenings: readonly Happening[], dimension: Dimension): Tally[] {
  const groups = Map.groupBy(happenings, dimensions[dimension])
  return [...groups]
    .map(([key, group]) => ({ key, counts: countsOf(group) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

function countsOf(happenings: readonly Happening[]): Record<Measure, number> {
  const counts = Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<
    Measure,
    number
  >
  for (const { measure } of happenings) counts[measure]++
  return counts
}
