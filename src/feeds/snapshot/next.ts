import type { Trouble } from '#model/feed-status.ts'
import type { FeedItem, Snapshot, Tombstone } from '#model/snapshot.ts'
import { newestFirst } from '../order.ts'
import type { Made, NewItem } from './item.ts'
import { merged } from './merge.ts'
import { whyQuarantined } from './quarantine.ts'

/** A snapshot whose new pictures are still to be copied. */
export type Draft = Omit<Snapshot, 'items'> & { items: NewItem[] }

export type Outcome = { kind: 'publish'; draft: Draft } | { kind: 'quarantine'; why: Trouble }

export type Given = Pick<Made, 'items'> & {
  /** True where the source gave everything that it has. */
  whole: boolean
}

/** As many posts as any source gives in one page, if it has them. */
const onePage = 20

/** A tombstone's post is kept for so long, in case the source was wrong. */
const keptFor = 30 * 86_400_000

/**
 * What an account's snapshot becomes after one answer of its source. Touches neither network nor disk.
 * `accept`: a person has looked at an answer that was held back, and lets it through.
 */
export function nextSnapshot(
  account: string,
  previous: Snapshot | undefined,
  given: Given,
  now: Date,
  { accept = false }: { accept?: boolean } = {},
): Outcome {
  const why = accept ? undefined : whyQuarantined(previous, given.items)
  if (why) return { kind: 'quarantine', why }

  const seen = instant(now)
  const before = new Map(previous?.items.map((item) => [item.id, item]))
  const buried = new Map(previous?.removed?.map((stone) => [stone.id, stone]))
  const items: NewItem[] = given.items.map((item) =>
    merged(before.get(item.id) ?? buried.get(item.id)?.item, item, seen),
  )
  const here = new Set(given.items.map(({ id }) => id))
  const removed = [...buried.values()]
    .filter(({ id }) => !here.has(id))
    .map((stone) => aged(stone, now))

  for (const item of previous?.items ?? []) {
    if (here.has(item.id)) continue
    if (!shouldBeThere(item, given)) items.push(item)
    else if (item.missed === undefined) items.push({ ...item, missed: seen })
    else
      removed.push({ id: item.id, published: item.published, removed: seen, item: without(item) })
  }
  return {
    kind: 'publish',
    draft: {
      version: 1,
      account,
      checked: seen,
      // The first time, and with --since, a source is asked for more pages than one.
      window: Math.min(given.items.length, onePage),
      items: items.sort(newestFirst),
      ...(removed.length > 0 && { removed: removed.sort((a, b) => (a.id < b.id ? -1 : 1)) }),
    },
  }
}

/** The same snapshot after an answer that says that nothing is new. */
export const unchanged = (previous: Snapshot, now: Date): Snapshot => ({
  ...previous,
  checked: instant(now),
})

/**
 * Whether a source that is asked for its newest posts would have named this one. Two posts that are older must be
 * there, since one may be pinned on top. Posts from an archive or written by hand were never at the source.
 */
function shouldBeThere(item: FeedItem, { items, whole }: Given): boolean {
  if (item.source === 'archive' || item.source === 'hand' || item.dated !== undefined) return false
  const published = Date.parse(item.published)
  return (
    whole ||
    items.filter((each) => !each.dated && Date.parse(each.published) < published).length >= 2
  )
}

function aged(stone: Tombstone, now: Date): Tombstone {
  if (now.getTime() - Date.parse(stone.removed) < keptFor) return stone
  const { id, published, removed } = stone
  return { id, published, removed }
}

function without({ missed: _, ...item }: FeedItem): FeedItem {
  return item
}

const instant = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')
