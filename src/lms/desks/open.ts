import type { Day } from '#model/day.ts'
import { type Desk, type DeskRole, inOrder, type Matter } from '#model/desk.ts'
import type { Kept } from './kept.ts'
import { type Live, live } from './live.ts'
import type { Recorded } from './recorded.ts'

/** A desk as it is shown: what the build kept of it, and what the record adds now. */
export type OpenDesk = {
  role: DeskRole
  today: Day
  /** The day of the build; null where what it kept is missing or cannot be read. */
  built: Day | null
  state: 'fresh' | 'old' | 'missing' | 'unreadable'
  matters: Matter[]
}

/** What the record says now stands before what the build kept under the same id. */
export function openDesk(
  role: DeskRole,
  kept: Kept<Desk>,
  liveMatters: readonly Matter[],
  today: Day,
): OpenDesk {
  if (kept.kind !== 'kept')
    return { role, today, built: null, state: kept.kind, matters: inOrder(liveMatters) }
  const { day, matters } = kept.value
  return {
    role,
    today,
    built: day,
    state: day < today ? 'old' : 'fresh',
    matters: inOrder([...liveMatters, ...matters]),
  }
}

/** What the record has for a desk now. */
export async function liveMatters(role: DeskRole, record: Recorded, today: Day): Promise<Matter[]> {
  const sources: readonly Live[] = live[role]
  return (await Promise.all(sources.map((source) => source(record, today)))).flat()
}
