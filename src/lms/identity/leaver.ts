import { dayOf } from '#model/day.ts'
import type { Store } from '../store/store.ts'
import { accountOf } from './account.ts'

/** Whether whoever has this subject worked here until a day that is over. */
export async function hasLeft(
  subject: string,
  { staff }: Pick<Store, 'staff'>,
  now: Date,
): Promise<boolean> {
  const found = await staff.of(accountOf(subject))
  return found?.leaves != null && found.leaves < dayOf(now)
}
