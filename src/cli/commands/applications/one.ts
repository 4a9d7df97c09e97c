import { suggestion } from '#lib/suggestion.ts'
import { Stop } from '../../exit.ts'
import type { Found } from './found.ts'

/** The application of an id, or what is said where there is none. */
export function oneOf(found: readonly Found[], id: string): Found {
  const one = found.find((each) => each.id === id)
  if (one) return one
  const near = suggestion(
    id,
    found.map((each) => each.id),
  )
  throw new Stop(
    `There is no application "${id}". ${near ? `Did you mean "${near}"?` : '"moothall applications list --all" names them.'}`,
  )
}
