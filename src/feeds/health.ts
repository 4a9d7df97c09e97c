import type { Account } from '#model/account.ts'
import type { FeedStatus, Trouble } from '#model/feed-status.ts'
import type { Snapshot } from '#model/snapshot.ts'

/** One thing that somebody who looks after accounts should know about one of them. Instants as the files have them. */
export type Matter =
  | { kind: 'failing'; since: string; trouble: Trouble }
  | { kind: 'held'; since: string }
  | { kind: 'stale'; checked: string }
  | { kind: 'never' }
  | { kind: 'by-hand' }
  | { kind: 'quiet'; newest: string }
  | { kind: 'undescribed'; without: number; of: number }

/** How one account's copy here is. `matters` in the order of their weight; empty where all is well. */
export type Health = {
  account: Account
  posts: number
  /** The newest post, and when a source last gave an answer that could be read. */
  newest: string | undefined
  checked: string | undefined
  /** Whether there is a source to ask. Otherwise its posts come from archives or are written by hand. */
  asked: boolean
  matters: Matter[]
}

const day = 86_400_000

/** A source is asked every hour or every night; after two days nobody has asked. */
const staleAfter = 2 * day

/** The guideline for account managers asks that no account be silent for longer. */
const quietAfter = 30 * day

/** What the account's files say about it at the instant `now`, with nothing but public facts in it. */
export function healthOf(
  account: Account,
  snapshot: Pick<Snapshot, 'checked' | 'items'> | undefined,
  status: FeedStatus | undefined,
  now: Date,
): Health {
  const items = snapshot?.items ?? []
  const checked = snapshot?.checked
  const own = items.filter(({ reply, boost }) => reply !== 'other' && !boost)
  const newest = own
    .map(({ published }) => published)
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0]
  const older = (instant: string, than: number) => now.getTime() - Date.parse(instant) > than
  const media = own.flatMap((item) => item.media)
  const without = media.filter(({ alt }) => alt === null).length
  const failing = status?.failing
  const inUse = account.status === 'active'
  // What somebody else has taken is not asked, on purpose.
  const source = account.feed !== undefined && account.status !== 'compromised'
  const matters: (Matter | false | undefined)[] = [
    failing && failing.trouble.kind !== 'quarantined' && { kind: 'failing', ...failing },
    failing?.trouble.kind === 'quarantined' && { kind: 'held', since: failing.since },
    !account.feed && inUse && own.length === 0 && { kind: 'by-hand' },
    source && !checked && !failing && { kind: 'never' },
    source && !!checked && !failing && older(checked, staleAfter) && { kind: 'stale', checked },
    inUse && !!newest && older(newest, quietAfter) && { kind: 'quiet', newest },
    without > 0 && { kind: 'undescribed', without, of: media.length },
  ]
  return {
    account,
    posts: own.length,
    newest,
    checked,
    asked: account.feed !== undefined,
    matters: matters.filter((matter) => !!matter),
  }
}
