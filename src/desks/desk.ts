import { type Desk, type DeskRole, inOrder } from '#model/desk.ts'
import type { Facts } from './facts.ts'
import { sources } from './sources.ts'

/** What needs a role's attention today, by content alone: the endpoint adds what its record knows. */
export function deskOf(role: DeskRole, facts: Facts): Desk {
  const matters = Object.values(sources).flatMap((source) => source(facts)[role] ?? [])
  return { role, day: facts.today, matters: inOrder(matters) }
}
