import { type Health as Copy, healthOf as copyOf } from '#feeds/health.ts'
import type { Account } from '#model/account.ts'
import { type Day, dayOf } from '#model/day.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import type { HealthPoint } from '#model/health.ts'
import type { Place, Site } from '#model/site.ts'
import { healthOf } from '#registers/health/health.ts'
import type { Known } from '#registers/health/known.ts'

/** How an account stands today, with what only the roles may know. */
export type AccountStanding = {
  account: Account
  place: Place
  health: HealthPoint[]
  /** How its mirrored posts are. */
  copy: Copy
  lastPost: Day | undefined
}

/** Every account, in the order of the register. */
export function standingsOf(
  { registers, snapshots }: Pick<Site, 'registers' | 'snapshots'>,
  statuses: ReadonlyMap<string, FeedStatus>,
  known: Known,
): AccountStanding[] {
  const mirrored = new Map(snapshots.map(({ value }) => [value.account, value]))
  const endOfDay = new Date(`${known.today}T23:59:59Z`)
  return registers.accounts.map(({ value: account, place }) => {
    const status = statuses.get(account.id)
    const copy = copyOf(account, mirrored.get(account.id), status, endOfDay)
    const lastPost = copy.newest === undefined ? undefined : dayOf(new Date(copy.newest))
    const failingSince = status?.failing && dayOf(new Date(status.failing.since))
    const health = healthOf(account, known, { lastPost, failingSince })
    return { account, place, health, copy, lastPost }
  })
}
