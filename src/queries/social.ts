import { getCollection } from 'astro:content'
import { postName } from '#feeds/names.ts'
import { newestFirst } from '#feeds/order.ts'
import { type Said, saidOnce } from '#feeds/pairs.ts'
import type { Account } from '#model/account.ts'
import type { Language } from '#model/localised.ts'
import type { FeedItem, Snapshot } from '#model/snapshot.ts'

/** How many cards one page of the wall holds. */
export const cardsOnPage = 24

/** One card of the wall: what was said, who said it, and the last part of its address, the same in both languages. */
export type Card = Said & { account: Account; name: string }

/** An official account and what is known of what it said. No snapshot: it was never asked. */
export type AccountWithFeed = { account: Account; snapshot: Snapshot | undefined }

/** In the order of the register. An account that is only proposed is not an official one. */
export async function accountsWithFeeds(): Promise<AccountWithFeed[]> {
  const snapshots = new Map((await getCollection('feeds')).map(({ data }) => [data.account, data]))
  return [...(await getCollection('accounts'))]
    .sort((a, b) => a.data.place - b.data.place)
    .filter(({ data }) => data.status !== 'proposed')
    .map(({ data }) => ({ account: data, snapshot: snapshots.get(data.id) }))
}

/** What one account said, newest first. */
export function cardsOf({ account, snapshot }: AccountWithFeed, language: Language): Card[] {
  const items = [...(snapshot?.items ?? [])].sort(newestFirst)
  return saidOnce(items, language).map((said) => ({ ...said, account, name: nameOf(said) }))
}

/** What all accounts said, newest first. */
export async function wall(language: Language): Promise<Card[]> {
  return (await accountsWithFeeds())
    .flatMap((each) => cardsOf(each, language))
    .sort((a, b) => newestFirst(a.item, b.item))
}

/** Every post as it was made, one by one: a pair counts as two. */
export async function everything(): Promise<FeedItem[]> {
  return (await accountsWithFeeds()).flatMap(({ snapshot }) => snapshot?.items ?? [])
}

// Either of a pair can come first, by the page's language; the address must not follow it.
function nameOf({ item, also }: Said): string {
  return postName(also && also.id < item.id ? also : item)
}
