import type { DeskRole, Matter } from '#model/desk.ts'
import type { Facts } from './facts.ts'

/** Where matters come from: what each desk gets of it, in a fixed order. */
export type Source = (facts: Facts) => Partial<Record<DeskRole, Matter[]>>

/** What each desk gets of matters whose desk depends on what they are about. */
export const byDesk = (all: readonly (readonly [DeskRole, Matter])[]): ReturnType<Source> =>
  Object.fromEntries(
    [...Map.groupBy(all, ([role]) => role)].map(([role, those]) => [
      role,
      those.map(([, matter]) => matter),
    ]),
  )
