import type { Account } from '#model/account.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import { instant, keep } from './keep-status.ts'
import { type FetchPicture, mirror } from './mirror/mirror.ts'
import { newestFirst } from './order.ts'
import { FeedProblem } from './problem.ts'
import type { Reading } from './raw-item.ts'
import { shelfFor, type Tools, take } from './refresh.ts'
import { toItems } from './snapshot/item.ts'

/**
 * Adds posts that did not come from the account's source: from an archive, or written by hand. What is there already
 * stays as it is. `fetch` brings the bytes of their pictures.
 */
export const add = (...values: Parameters<typeof addAlone>): ReturnType<typeof addAlone> =>
  alone(values[0], values[3], () => addAlone(...values))

async function addAlone(
  account: Account,
  reading: Reading,
  source: 'archive' | 'hand',
  tools: Tools,
  fetch: FetchPicture,
): Promise<{ status: FeedStatus; added: number }> {
  const { store } = tools
  const now = tools.now()
  const previous = store.snapshot(account.id)
  const made = toItems(reading, account, tools.topics, now)
  const known = new Set(
    [...(previous?.items ?? []), ...(previous?.removed ?? [])].map(({ id }) => id),
  )
  const fresh = made.items.filter(({ id }) => !known.has(id)).map((item) => ({ ...item, source }))
  const shelf = shelfFor(previous, tools)
  const { items, notes } = await mirror(fresh, shelf, fetch)
  store.keepSnapshot({
    ...(previous ?? { version: 1, account: account.id, checked: instant(now) }),
    items: [...(previous?.items ?? []), ...items].sort(newestFirst),
  })
  const failing = store.status(account.id)?.failing
  return {
    status: keep(account, tools, {
      outcome: 'fresh',
      trouble: failing?.trouble,
      notes: [...made.notes, ...notes],
    }),
    added: items.length,
  }
}

/** Lets an answer through that was held back. Undefined where nothing is held. */
export const release = (account: Account, tools: Tools): Promise<FeedStatus | undefined> =>
  alone(account, tools, async () => {
    const held = tools.store.held(account.id)
    if (!held) return undefined
    const previous = tools.store.snapshot(account.id)
    const outcome = await take(account, held.reading, previous, tools, { accept: true })
    return keep(account, tools, outcome)
  })

/** Nobody else changes the account's files meanwhile: what a person adds must not be lost to a refresh that ends later. */
async function alone<Result>(
  account: Account,
  { store }: Tools,
  work: () => Promise<Result>,
): Promise<Result> {
  const free = store.hold(account.id)
  if (!free)
    throw new FeedProblem(
      'waiting',
      'feed/busy',
      `Another "moothall feeds" is at "${account.id}" just now. Try again when it is done.`,
    )
  try {
    return await work()
  } finally {
    free()
  }
}
