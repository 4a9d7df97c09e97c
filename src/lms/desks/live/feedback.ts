import type { Day } from '#model/day.ts'
import type { Matter } from '#model/desk.ts'
import { feedbackMatters } from '../../feedback/matters.ts'
import type { Recorded } from '../recorded.ts'

type Asked = Pick<Recorded, 'store' | 'owned'>

const isAccount = (page: string): boolean => /^\/(cy\/)?(accounts|social)\//.test(page)

/** What people say of official accounts. */
export const feedbackOnAccounts = (asked: Asked, today: Day): Promise<Matter[]> =>
  about(isAccount, asked, today)

/** What people say of every other page. */
export const feedbackOnPages = (asked: Asked, today: Day): Promise<Matter[]> =>
  about((page) => !isAccount(page), asked, today)

async function about(
  isWanted: (page: string) => boolean,
  { store, owned }: Asked,
  today: Day,
): Promise<Matter[]> {
  const said = (await store.feedback.all()).filter(({ page }) => isWanted(page))
  return feedbackMatters(said, owned?.() ?? new Map(), today)
}
