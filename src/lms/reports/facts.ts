import { type Day, dayOf } from '#model/day.ts'
import type { Outlines } from '../attempts/receive.ts'
import { accountOf } from '../identity/account.ts'
import type { Learner, Staff, Store } from '../store/store.ts'
import type { Council } from './council.ts'
import { type Person, standingsOf } from './standing.ts'
import type { Facts } from './table.ts'

/** What every report is made from, as the record says now. */
export async function factsNow(
  store: Pick<Store, 'learners' | 'staff' | 'everyone' | 'marks'>,
  outlines: Outlines,
  { welsh, headcount, expected }: Council,
  now: Date,
): Promise<Facts> {
  const [learners, staff, attempts, marks] = await Promise.all([
    store.learners(),
    store.staff.all(),
    store.everyone(),
    store.marks(),
  ])
  const people = peopleOf(learners, staff)
  return {
    standings: standingsOf(people, { attempts, marks }, outlines, expected),
    headcount,
    welsh,
    today: dayOf(now),
  }
}

/** Learners with what the list of staff says of them, and those on the list who have not signed in yet. */
export function peopleOf(learners: readonly Learner[], staff: readonly Staff[]): Person[] {
  const listed = new Map(staff.map((member) => [member.identifier, member]))
  const known = learners.map(({ key, subject, name }) => {
    const account = accountOf(subject)
    const member = listed.get(account)
    listed.delete(account)
    return { learner: key, name, ...about(member) }
  })
  return [
    ...known,
    ...[...listed.values()].map((member) => ({
      learner: member.identifier,
      name: member.name,
      ...about(member),
    })),
  ]
}

const about = (member: Staff | undefined): Partial<Person> => ({
  ...(member?.service && { service: member.service }),
  ...(member?.starts && { starts: member.starts as Day }),
  ...(member?.leaves && { leaves: member.leaves as Day }),
})
