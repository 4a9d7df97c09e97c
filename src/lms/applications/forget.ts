import { after, dayOf, type Period } from '#model/day.ts'
import type { Applied } from '../store/applications.ts'
import type { Store } from '../store/store.ts'
import { isOpen } from './next.ts'

/** Takes away applications that were decided for as long as records are kept; without a period they are kept for good. Answers how many; `dry` only looks. */
export async function forgetApplications(
  store: Pick<Store, 'applications'>,
  keep: Period | undefined,
  now: Date,
  dry: boolean,
): Promise<number> {
  if (keep === undefined) return 0
  const today = dayOf(now)
  const isOver = (each: Applied) =>
    !isOpen(each) && after(dayOf(new Date(each.changed)), keep) <= today
  const over = (await store.applications.all()).filter(isOver).map(({ id }) => id)
  return dry ? over.length : store.applications.forget(over)
}
