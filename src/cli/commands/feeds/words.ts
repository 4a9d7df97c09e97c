import { budgets } from '#feeds/refresh-all.ts'
import { adviceFor } from '#feeds/sources.ts'
import type { Account } from '#model/account.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import { count } from '../../progress.ts'

const outcomes: Record<FeedStatus['outcome'], string> = {
  fresh: 'refreshed',
  unchanged: 'nothing new',
  failed: 'failed',
  quarantined: 'held back',
  postponed: 'not asked: the source told us to wait, or another run is at it',
}

/** One account on a line, and what is the matter on lines of its own. */
export function inWords({ account, outcome, posts, media, failing, notes }: FeedStatus): string {
  const size = `${(media.bytes / 1e6).toFixed(1)} MB`
  const line = `  ${account.padEnd(24)} ${outcomes[outcome].padEnd(14)} ${count(posts, 'post')}, ${count(media.files, 'picture')} (${size})`
  const since = failing
    ? [`${failing.trouble.says} Since ${failing.since.slice(0, 10)}. (${failing.trouble.code})`]
    : []
  return [
    line,
    ...[...since, ...notes.map(({ says, code }) => `${says} (${code})`)].map(
      (each) => `      ${each}`,
    ),
  ].join('\n')
}

/** `seconds`: how long it took. */
export function summary(statuses: readonly FeedStatus[], swept: number, seconds: number): string {
  const of = (outcome: FeedStatus['outcome']) =>
    statuses.filter((each) => each.outcome === outcome).length
  const posts = statuses.reduce((sum, each) => sum + each.posts, 0)
  const bytes = statuses.reduce((sum, each) => sum + each.media.bytes, 0)
  return [
    `${count(statuses.length, 'account')}: ${of('fresh')} refreshed, ${of('unchanged')} with nothing new, ${of('failed')} failed, ${of('quarantined')} held back, ${of('postponed')} not asked.`,
    `${count(posts, 'post')}, ${(bytes / 1e6).toFixed(1)} of ${(budgets.total / 1e6).toLocaleString('en-GB')} MB of pictures, in ${seconds.toFixed(1)} s${swept > 0 ? `; ${count(swept, 'picture')} that nothing shows any more removed` : ''}.`,
    ...(of('quarantined') > 0 ? ['"moothall feeds held" shows what was held back.'] : []),
  ].join('\n')
}

/** What a council sees on its first day: nobody was asked, and what each account needs. */
export const nobodyToAsk = (accounts: readonly Account[]): string =>
  [
    'Nobody was asked: no account has a "feed:" in content/registers/accounts.yaml yet.',
    ...(accounts.length > 0 ? ['What each needs there, or how else its posts come here:', ''] : []),
    ...accounts.map((account) => `  ${account.id.padEnd(24)} ${adviceFor(account)}`),
    '',
    'Any of them can have posts written by hand: moothall feeds post --help. docs/feeds.md says more. What is in content/feeds already stays as it is.',
  ].join('\n')
