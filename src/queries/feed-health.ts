import { type Health, healthOf } from '#feeds/health.ts'
import { today } from './site.ts'
import { accountsWithFeeds } from './social.ts'

/** Closed and archived accounts take no posts, so there is nothing to be said about how fresh they are. */
const finished: readonly string[] = ['closed', 'archived']

/** How every account's copy is at the end of the day of the build; those with something to look into first. */
export async function accountsHealth(): Promise<Health[]> {
  const now = new Date(`${today}T23:59:59Z`)
  return (await accountsWithFeeds())
    .filter(({ account }) => !finished.includes(account.status))
    .map(({ account, snapshot, status }) => healthOf(account, snapshot, status, now))
    .sort((a, b) => b.matters.length - a.matters.length)
}
