import type { Account } from '#model/account.ts'
import type { FeedStatus, Trouble } from '#model/feed-status.ts'
import { bytesOf, filesOf } from './mirror/files.ts'
import type { Tools } from './refresh.ts'

/** How an attempt went, before it is counted what is there. */
export type Told = {
  outcome: FeedStatus['outcome']
  asked?: string
  trouble?: Trouble | undefined
  notes?: Trouble[]
}

/** Writes the status. A source fails since its first failure, not since its last. */
export function keep(
  account: Account,
  { store, now }: Tools,
  { outcome, asked, trouble, notes = [] }: Told,
): FeedStatus {
  const before = store.status(account.id)
  const current = safely(() => store.snapshot(account.id))
  const files = filesOf(current)
  const pictures = (current?.items ?? []).flatMap(({ media }) => media)
  const status: FeedStatus = {
    version: 1,
    account: account.id,
    asked: asked ?? instant(now()),
    outcome,
    ...(trouble && { failing: { since: before?.failing?.since ?? instant(now()), trouble } }),
    notes,
    posts: current?.items.length ?? 0,
    media: {
      files: files.length,
      bytes: bytesOf(current, store),
      without_alt: pictures.filter(({ alt }) => alt === null).length,
    },
  }
  store.keepStatus(status)
  return status
}

function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Another process is at the account: nothing was asked, and nothing is written. */
export const busyStatus = (account: Account, { store, now }: Tools): FeedStatus => ({
  ...(store.status(account.id) ?? {
    version: 1,
    account: account.id,
    asked: instant(now()),
    notes: [],
    posts: 0,
    media: { files: 0, bytes: 0, without_alt: 0 },
  }),
  outcome: 'postponed',
})

/** In UTC, to the second. */
export const instant = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')
