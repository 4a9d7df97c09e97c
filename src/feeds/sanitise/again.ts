import type { FeedItem, SafeHtml } from '#model/snapshot.ts'
import { sanitiseAgain } from './sanitise.ts'

const done = new WeakMap<object, SafeHtml>()

/** A post's HTML made safe again, once for all the pages and feeds that show it; undefined where it is plain text. */
export function safeHtmlOf(item: Pick<FeedItem, 'html'>): SafeHtml | undefined {
  if (item.html === undefined) return undefined
  const html = done.get(item) ?? sanitiseAgain(item.html)
  done.set(item, html)
  return html
}
