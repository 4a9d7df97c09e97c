import type { FeedItem } from '#model/snapshot.ts'

type Dated = Pick<FeedItem, 'id' | 'published'>

/** Newest first; at the same instant by id, so that two builds print the same page. Instants may have any offset. */
export function newestFirst(a: Dated, b: Dated): number {
  return Date.parse(b.published) - Date.parse(a.published) || (a.id < b.id ? -1 : 1)
}
