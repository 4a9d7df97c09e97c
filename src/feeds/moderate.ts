import type { Day } from '#model/day.ts'
import type { Moderation } from '#model/moderation.ts'
import type { FeedItem } from '#model/snapshot.ts'

/** A post after moderation; `pinned` while somebody wants it on top. */
export type Moderated = FeedItem & { pinned?: true }

/**
 * What of an account's posts is shown: hidden ones are gone, with their pictures; descriptions are mended.
 * Answers to other people and posts passed on are kept for review, and are on no page.
 */
export function moderated(
  items: readonly FeedItem[],
  rows: readonly Moderation[],
  today: Day,
): Moderated[] {
  const byPost = Map.groupBy(rows, ({ post }) => post)
  return items
    .filter(({ reply, boost }) => reply !== 'other' && !boost)
    .flatMap((item) => {
      const own = byPost.get(item.id)
      return own ? decided(item, own, today) : [item]
    })
}

function decided(item: FeedItem, rows: readonly Moderation[], today: Day): Moderated[] {
  let shown: Moderated = item
  for (const row of rows) {
    if (row.do === 'hide') return []
    if (row.do === 'sensitive') shown = { ...shown, sensitive: true }
    if (row.do === 'pin' && today <= row.until) shown = { ...shown, pinned: true }
    if (row.do === 'describe')
      shown = {
        ...shown,
        media: shown.media.map((media, index) =>
          index === row.picture - 1 ? { ...media, alt: row.alt } : media,
        ),
      }
  }
  return [shown]
}
