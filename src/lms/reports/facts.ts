import { type Day, dayOf } from '#model/day.ts'
import type { Outlines } from '../attempts/receive.ts'
import type { Member, Store } from '../store/store.ts'
import type { Council } from './council.ts'
import { type Person, standingsOf } from './standing.ts'
import type { Facts } from './table.ts'

/** What every report is made from, as the record says now. */
export async function factsNow(
  store: Pick<Store, 'staff' | 'everyone' | 'marks'>,
  outlines: Outlines,
  { welsh, headcount, expected }: Council,
  now: Date,
): Promise<Facts> {
  const [members, attempts, marks] = await Promise.all([
    store.staff.everybody(),
    store.everyone(),
    store.marks(),
  ])
  const people = members.map(personOf)
  return {
    standings: standingsOf(people, { attempts, marks }, outlines, expected),
    headcount,
    welsh,
    today: dayOf(now),
  }
}

const personOf = ({ learner, name, service, starts, leaves }: Member): Person => ({
  learner,
  name,
  ...(service !== null && { service }),
  ...(starts !== null && { starts: starts as Day }),
  ...(leaves !== null && { leaves: leaves as Day }),
})
