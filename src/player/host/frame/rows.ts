import type { ScoState } from '#model/wire/imported-progress.ts'
import { type Json, list, text } from './values.ts'

type Objective = NonNullable<ScoState['objectives']>[number]

/** The rows of a list that have an id: what is said of a row without one is said of nothing. */
export const rowsOf = <Row>(cmi: Json, name: string, make: (id: string, row: Json) => Row): Row[] =>
  list(cmi, name).flatMap((row) => {
    const id = text(row, 'id')
    return id === undefined ? [] : [make(id, row)]
  })

/** The objectives that were kept, then those of the manifest which were not. */
export const seeded = (
  kept: readonly Objective[] | undefined,
  ids: readonly string[],
): Objective[] => [
  ...(kept ?? []),
  ...ids.filter((id) => !kept?.some((each) => each.id === id)).map((id) => ({ id })),
]
