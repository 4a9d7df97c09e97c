import type { DeskRole, Matter } from '#model/desk.ts'
import type { Facts } from './facts.ts'

/** Where matters come from: what each desk gets of it, in a fixed order. */
export type Source = (facts: Facts) => Partial<Record<DeskRole, Matter[]>>
