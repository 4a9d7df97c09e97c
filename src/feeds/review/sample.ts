import { hash } from '#lib/hash.ts'
import type { Account } from '#model/account.ts'
import { type Day, dayOf } from '#model/day.ts'
import type { Moderation } from '#model/moderation.ts'
import type { FeedItem, Snapshot } from '#model/snapshot.ts'
import { newestFirst } from '../order.ts'

/** Both days belong to it. */
export type Span = { from: Day; to: Day }

/** Some of what an account said in a time, and how much there was to choose from. */
export type Sample = {
  account: Account
  posts: FeedItem[]
  /** Its answers to other people. */
  replies: FeedItem[]
  of: { posts: number; replies: number }
}

/**
 * At most `count` posts and `count` answers of the time. The choice looks random and is always the same for the same
 * time, so that nobody can choose the good ones and two people look at the same. What was hidden is left out.
 */
export function sampleOf(
  account: Account,
  snapshot: Pick<Snapshot, 'items'> | undefined,
  span: Span,
  count: number,
  decisions: readonly Moderation[] = [],
): Sample {
  const hidden = new Set(decisions.filter((row) => row.do === 'hide').map(({ post }) => post))
  const said = (snapshot?.items ?? []).filter((item) => {
    const day = dayOf(new Date(item.published))
    return !item.boost && !hidden.has(item.id) && day >= span.from && day <= span.to
  })
  const answers = said.filter(({ reply }) => reply === 'other')
  const posts = said.filter(({ reply }) => reply !== 'other')
  return {
    account,
    posts: some(posts, span, count),
    replies: some(answers, span, count),
    of: { posts: posts.length, replies: answers.length },
  }
}

function some(items: readonly FeedItem[], { from, to }: Span, count: number): FeedItem[] {
  return items
    .map((item) => ({ item, place: hash([from, to, item.id]) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item)
    .sort(newestFirst)
}

/** An answer without the names of those whom it answers: the sheet is about what the council said. */
export const withoutNames = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}_./@])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?/gu, '@…')
