import type { FeedStatus } from '#model/feed-status.ts'
import { unnamed } from './mirror/files.ts'
import { type Fed, refresh, type Tools } from './refresh.ts'

/**
 * Bytes of pictures: of one account unless told otherwise, and of all together. Milliseconds for one account's pictures
 * in one refresh; its source has 45 seconds a request, by `retrieve/rules.ts`.
 */
export const budgets = { account: 60_000_000, total: 1_500_000_000, patience: 180_000 }

/** Accounts asked at once; requests to one host wait for each other anyway. */
const atOnce = 8

/** Refreshes every account and removes pictures that nobody names any more. `tell` hears of each as it is done. */
export async function refreshAll(
  accounts: readonly Fed[],
  tools: Tools,
  tell: (status: FeedStatus) => void = () => {},
): Promise<{ statuses: FeedStatus[]; swept: number }> {
  const waiting = [...accounts]
  const statuses = new Map<string, FeedStatus>()
  let left = budgets.total - sizeOf(tools)
  const worker = async () => {
    for (let account = waiting.shift(); account; account = waiting.shift()) {
      const before = tools.store.status(account.id)?.media.bytes ?? 0
      const status = await refresh(account, {
        ...tools,
        budget: Math.min(tools.budget, before + left),
      })
      left -= Math.max(0, status.media.bytes - before)
      statuses.set(account.id, status)
      tell(status)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return {
    statuses: accounts.flatMap(({ id }) => statuses.get(id) ?? []),
    swept: sweep(tools),
  }
}

const sizeOf = ({ store }: Tools): number =>
  store.media.all().reduce((sum, file) => sum + store.media.size(file), 0)

/** Removes copies that no snapshot names. If one snapshot cannot be read, nothing is removed: it may name any of them. */
export function sweep({ store }: Pick<Tools, 'store'>): number {
  // A picture may have been copied for a post that another process is still to write down.
  if (store.busy()) return 0
  try {
    const snapshots = store.accounts().flatMap((account) => store.snapshot(account) ?? [])
    const spare = unnamed(store.media.all(), snapshots)
    for (const file of spare) store.media.drop(file)
    return spare.length
  } catch {
    return 0
  }
}
