import { type Health as Copy, healthOf as copyOf } from '#feeds/health.ts'
import type { Account } from '#model/account.ts'
import { type Day, dayOf } from '#model/day.ts'
import type { HealthPoint } from '#model/health.ts'
import type { Place } from '#model/site.ts'
import { healthOf } from '#registers/health/health.ts'
import type { Facts } from './facts.ts'

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
export function standingsOf({ site, today, statuses, known }: Facts): AccountStanding[] {
  const snapshots = new Map(site.snapshots.map(({ value }) => [value.account, value]))
  const endOfDay = new Date(`${today}T23:59:59Z`)
  return site.registers.accounts.map(({ value: account, place }) => {
    const status = statuses.get(account.id)
    const copy = copyOf(account, snapshots.get(account.id), status, endOfDay)
    const lastPost = copy.newest === undefined ? undefined : dayOf(new Date(copy.newest))
    const failingSince = status?.failing && dayOf(new Date(status.failing.since))
    return {
      account,
      place,
      health: healthOf(account, known, { lastPost, failingSince }),
      copy,
      lastPost,
    }
  })
}
