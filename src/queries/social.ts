import { getCollection } from 'astro:content'
import { withCrossPosts } from '#feeds/cross-posts.ts'
import { type Moderated, moderated } from '#feeds/moderate.ts'
import { postName } from '#feeds/names.ts'
import { newestFirst } from '#feeds/order.ts'
import { type Said, saidOnce } from '#feeds/pairs.ts'
import type { Account } from '#model/account.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import type { Language } from '#model/localised.ts'
import type { FeedItem, Snapshot } from '#model/snapshot.ts'
import { statusOf } from './feed-status.ts'
import { kept } from './kept.ts'
import { today } from './site.ts'

/** How many cards one page of the wall holds. */
export const cardsOnPage = 24

/** One card of the wall: what was said, who said it, and the last part of its address, the same in both languages. */
export type Card = Said & { account: Account; name: string; pinned: boolean }

/** A card, and where else the same was said. */
export type WallCard = Card & { elsewhere: Card[] }

/** What tells one look of a card from all others: a wall's card may name where else the same was said. */
export function cardName(card: Card | WallCard, language: Language): string {
  const elsewhere = 'elsewhere' in card ? card.elsewhere : []
  return [language, card, ...elsewhere].map(lookOf).join(' ')
}

const lookOf = (part: Language | Card) => (typeof part === 'string' ? part : part.item.id)

/** An official account and what is known of what it said, after moderation. No snapshot: it was never asked. */
export type AccountWithFeed = {
  account: Account
  snapshot: (Omit<Snapshot, 'items' | 'removed'> & { items: Moderated[] }) | undefined
  status: FeedStatus | undefined
}

/** In the order of the register. An account that is only proposed is not an official one. */
export const accountsWithFeeds = kept(async (): Promise<AccountWithFeed[]> => {
  const snapshots = new Map((await getCollection('feeds')).map(({ data }) => [data.account, data]))
  const rows = (await getCollection('moderation')).map(({ data }) => data)
  return [...(await getCollection('accounts'))]
    .sort((a, b) => a.data.place - b.data.place)
    .filter(({ data }) => data.status !== 'proposed')
    .map(({ data }) => ({
      account: data,
      snapshot: shown(snapshots.get(data.id), (items) => moderated(items, rows, today)),
      status: statusOf(data.id),
    }))
})

function shown(
  snapshot: Snapshot | undefined,
  moderate: (items: readonly FeedItem[]) => Moderated[],
): AccountWithFeed['snapshot'] {
  if (!snapshot) return undefined
  const { removed: _, items, ...rest } = snapshot
  return { ...rest, items: moderate(items) }
}

const known = {
  en: new WeakMap<AccountWithFeed, Card[]>(),
  cy: new WeakMap<AccountWithFeed, Card[]>(),
}

/** What one account said, newest first. */
export function cardsOf(each: AccountWithFeed, language: Language): Card[] {
  const cards = known[language].get(each) ?? toCards(each, language)
  known[language].set(each, cards)
  return cards
}

function toCards({ account, snapshot }: AccountWithFeed, language: Language): Card[] {
  const items = [...(snapshot?.items ?? [])].sort(newestFirst)
  return saidOnce(items, language).map((said) => ({
    ...said,
    account,
    name: nameOf(said),
    pinned: isPinned(said.item) || (said.also !== undefined && isPinned(said.also)),
  }))
}

/** What all accounts said, newest first, one by one. */
export const everyCard = kept(
  async (language: Language): Promise<Card[]> =>
    (await accountsWithFeeds())
      .flatMap((each) => cardsOf(each, language))
      .sort((a, b) => newestFirst(a.item, b.item)),
)

/** The same for the wall: what several accounts said in the same words stands there once. */
export const wall = kept(
  async (language: Language): Promise<WallCard[]> =>
    withCrossPosts(await everyCard(language), {
      itemOf: ({ item }) => item,
      accountOf: ({ account }) => account.id,
    }).map(({ post, elsewhere }) => ({ ...post, elsewhere })),
)

/** Every post as it was made, one by one: a pair counts as two. */
export const everything = kept(
  async (): Promise<FeedItem[]> =>
    (await accountsWithFeeds()).flatMap(({ snapshot }) => snapshot?.items ?? []),
)

const isPinned = (item: Moderated) => item.pinned === true

// Either of a pair can come first, by the page's language; the address must not follow it.
function nameOf({ item, also }: Said): string {
  return postName(also && also.id < item.id ? also : item)
}
