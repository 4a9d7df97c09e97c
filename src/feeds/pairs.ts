import type { Language } from '#model/localised.ts'
import type { FeedItem } from '#model/snapshot.ts'

/** One thing that was said, and the same in the other language where the account said it twice. */
export type Said = { item: FeedItem; also?: FeedItem }

const together = 10 * 60_000

/**
 * Posts of one account, newest first, with an English and a Welsh post that belong together made one.
 * No platform says that two posts do; these have the same topics, were posted within ten minutes of
 * each other, and have as many pictures. `language` comes first.
 */
export function saidOnce(items: readonly FeedItem[], language: Language): Said[] {
  const used = new Set<FeedItem>()
  return items.flatMap((item, place): Said[] => {
    if (used.has(item)) return []
    const also = counterpart(item, items.slice(place + 1, place + 9), used)
    if (also) used.add(also)
    if (!also) return [{ item }]
    return [item.language === language ? { item, also } : { item: also, also: item }]
  })
}

function counterpart(item: FeedItem, older: readonly FeedItem[], used: ReadonlySet<FeedItem>) {
  if (item.language === undefined) return undefined
  return older.find(
    (other) =>
      !used.has(other) &&
      other.language !== undefined &&
      other.language !== item.language &&
      Date.parse(item.published) - Date.parse(other.published) <= together &&
      other.media.length === item.media.length &&
      [...other.topics].sort().join() === [...item.topics].sort().join(),
  )
}
