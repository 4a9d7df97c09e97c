import { type Desk, type DeskRole, deskRoles, inOrder } from '#model/desk.ts'
import type { Facts } from './facts.ts'
import { sources } from './sources.ts'

/** What needs each role's attention today, by content alone: the endpoint adds what its record knows. */
export function desksOf(facts: Facts): Record<DeskRole, Desk> {
  const told = Object.values(sources).map((source) => source(facts))
  const deskOf = (role: DeskRole): Desk => ({
    role,
    day: facts.today,
    matters: inOrder(told.flatMap((each) => each[role] ?? [])),
  })
  return Object.fromEntries(deskRoles.map((role) => [role, deskOf(role)])) as Record<DeskRole, Desk>
}
