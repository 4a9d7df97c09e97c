import { after, dayOf, type Period } from '#model/day.ts'
import type { Said } from '../store/feedback.ts'
import type { Store } from '../store/store.ts'

/** How long it can be seen what was done. */
const keepDone = '90 days' as Period

/** Takes away what people said of pages and what is over: 90 days after it was done, or `keep` after it came. Answers how much; `dry` only looks. */
export async function forgetFeedback(
  store: Pick<Store, 'feedback'>,
  keep: Period,
  now: Date,
  dry: boolean,
): Promise<number> {
  const today = dayOf(now)
  const isOver = ({ made, done }: Said) =>
    after(dayOf(new Date(made)), keep) <= today ||
    (done !== null && after(dayOf(new Date(done)), keepDone) <= today)
  const over = (await store.feedback.all()).filter(isOver).map(({ id }) => id)
  return dry ? over.length : store.feedback.forget(over)
}
