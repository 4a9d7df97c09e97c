import type { Account } from '#model/account.ts'
import type { FeedStatus, Trouble } from '#model/feed-status.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { busyStatus, instant, keep, type Told } from './keep-status.ts'
import type { Collecting } from './kind.ts'
import { kinds } from './kinds.ts'
import { bytesOf } from './mirror/files.ts'
import { type FetchPicture, mirror, type Shelf } from './mirror/mirror.ts'
import { FeedProblem } from './problem.ts'
import type { Reading } from './raw-item.ts'
import { type Answer, type Asking, ask } from './retrieve/ask.ts'
import type { Turns } from './retrieve/manners.ts'
import { pictureLimits, type Rules } from './retrieve/rules.ts'
import { toItems } from './snapshot/item.ts'
import { nextSnapshot, unchanged } from './snapshot/next.ts'
import type { FeedStore, SourceState } from './store.ts'
import type { Topics } from './topics.ts'

/** What one refresh needs besides the account. */
export type Tools = {
  store: FeedStore
  rules: Rules
  turns: Turns
  topics: Topics
  now: () => Date
  since?: Date | undefined
  secret: (name: string) => string | undefined
  /** Ask even before the time that the source named. */
  insist?: boolean
  /** Bytes of pictures that one account may have. */
  budget: number
  /** Milliseconds for copying one account's pictures in one refresh. No limit if left out. */
  patience?: number
}

/** An account with a source to ask. */
export type Fed = Account & { feed: NonNullable<Account['feed']> }

/**
 * Asks one account's source and keeps what it says. Never throws for anything that a source does; the status says it.
 * Where another process is at the account, nothing is asked or written.
 */
export async function refresh(account: Fed, tools: Tools): Promise<FeedStatus> {
  const free = tools.store.hold(account.id)
  if (!free) return busyStatus(account, tools)
  try {
    return await refreshAlone(account, tools)
  } finally {
    free()
  }
}

async function refreshAlone(account: Fed, tools: Tools): Promise<FeedStatus> {
  const { store } = tools
  const now = tools.now()
  const state = store.state(account.id)
  const before = store.status(account.id)
  try {
    const previous = store.snapshot(account.id)
    if (!tools.insist && state.until && Date.parse(state.until) > now.getTime())
      return keep(account, tools, {
        outcome: 'postponed',
        asked: before?.asked ?? instant(now),
        trouble: before?.failing?.trouble,
      })
    const validators: SourceState['validators'] = {}
    const reading = await kinds[account.feed.kind].collect(
      collecting(account, previous, state, validators, tools),
    )
    if (reading === 'unchanged' && previous) {
      store.keepSnapshot(unchanged(previous, now))
      return keep(account, tools, { outcome: 'unchanged', notes: before?.notes ?? [] })
    }
    if (reading === 'unchanged')
      throw new FeedProblem(
        'refused',
        'fetch/unasked',
        'The server says that nothing is new, and was not asked that.',
      )
    const outcome = await take(account, reading, previous, tools)
    // Only an answer that was taken whole may be answered with "unchanged" the next time.
    store.keepState(account.id, { validators: outcome.complete ? validators : {} })
    return keep(account, tools, outcome)
  } catch (error) {
    const problem = error instanceof FeedProblem ? error : undefined
    if (problem?.until) store.keepState(account.id, { ...state, until: instant(problem.until) })
    return keep(account, tools, { outcome: 'failed', trouble: problem?.trouble ?? fault(error) })
  }
}

/** Where an account's pictures go, and how much of room and time they have. */
export function shelfFor(
  previous: Snapshot | undefined,
  { store, budget, patience }: Tools,
): Shelf {
  const began = performance.now()
  return {
    ...store.media,
    room: budget - bytesOf(previous, store),
    late: () => patience !== undefined && performance.now() - began > patience,
  }
}

/** From a reading to the disk: cleaned, compared with what there was, its pictures copied. */
export async function take(
  account: Account,
  reading: Reading,
  previous: Snapshot | undefined,
  tools: Tools,
  { accept = false }: { accept?: boolean } = {},
): Promise<Told & { complete: boolean }> {
  const { store } = tools
  const now = tools.now()
  const made = toItems(reading, account, tools.topics, now)
  const outcome = nextSnapshot(
    account.id,
    previous,
    { items: made.items, whole: reading.whole },
    now,
    { accept },
  )
  if (outcome.kind === 'quarantine') {
    store.keepHeld(account.id, {
      account: account.id,
      since: instant(now),
      why: outcome.why.says,
      reading,
    })
    return { outcome: 'quarantined', trouble: outcome.why, complete: false }
  }
  const shelf = shelfFor(previous, tools)
  const { items, notes, complete } = await mirror(
    outcome.draft.items,
    shelf,
    fetchPicture(account, tools),
  )
  store.keepSnapshot({ ...outcome.draft, items })
  store.dropHeld(account.id)
  return { outcome: 'fresh', notes: [...made.notes, ...notes], complete }
}

function collecting(
  account: Fed,
  previous: Snapshot | undefined,
  state: SourceState,
  validators: SourceState['validators'],
  tools: Tools,
): Collecting {
  const asking: Asking = { ...tools, http: account.feed.http }
  const fresh = async (url: string, headers?: Record<string, string>) => {
    const answer = await ask(url, { ...asking, ...(headers && { headers }) })
    if (answer.kind === 'fresh') return answer
    throw new FeedProblem(
      'refused',
      'fetch/unasked',
      'The server says that nothing is new, and was not asked that.',
    )
  }
  return {
    account: account.id,
    source: account.feed,
    since: tools.since,
    first: previous === undefined,
    secret: tools.secret,
    ask: fresh,
    askIfNew: async (url, headers): Promise<Answer> => {
      const known = previous && !tools.since ? state.validators[url] : undefined
      const answer = await ask(url, { ...asking, ...(headers && { headers }), validators: known })
      if (answer.kind === 'fresh' && Object.keys(answer.validators).length > 0)
        validators[url] = answer.validators
      return answer
    },
  }
}

const fetchPicture =
  (account: Account, { rules, turns, now }: Tools): FetchPicture =>
  async (url) => {
    const own = { ...rules, limits: { ...pictureLimits, ...smaller(rules) } }
    const answer = await ask(url, { rules: own, turns, now, http: account.feed?.http ?? false })
    if (answer.kind === 'fresh') return answer.body
    throw new FeedProblem('refused', 'fetch/unasked', 'A picture was not sent.')
  }

/** The times of a test's rules hold for pictures too. */
const smaller = ({ limits }: Rules) => ({
  connect: limits.connect,
  firstByte: limits.firstByte,
  total: limits.total,
})

/** A fault of ours or of the disk is told like any other, so that one account never costs the others. */
const fault = (error: unknown): Trouble => ({
  kind: 'unreadable',
  code: 'feed/fault',
  says: `Something went wrong here: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
})
