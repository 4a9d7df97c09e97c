import type { Reading } from '../raw-item.ts'
import { fromAtom } from './atom.ts'
import { decode } from './decode.ts'
import { type FeedDocument, readDocument } from './document.ts'
import { fromJsonFeed } from './json-feed.ts'
import { fromRss } from './rss.ts'

/** A feed of any format as the posts in it. Throws `FeedProblem`. */
export function readFeed({
  body,
  type,
  url,
}: {
  body: Uint8Array
  type?: string | undefined
  url: string
}): Reading {
  const document = readDocument(decode(body, type))
  return { items: itemsOf(document, url), whole: false, language: languageOf(document) }
}

function itemsOf(document: FeedDocument, url: string): Reading['items'] {
  if (document.format === 'atom') return fromAtom(document.feed, url)
  if (document.format === 'json') return fromJsonFeed(document.feed, url)
  return fromRss(document.feed, url)
}

function languageOf(document: FeedDocument): string | undefined {
  if (document.format === 'atom') return document.feed.xml?.lang
  if (document.format === 'rdf') return document.feed.dc?.languages?.[0]
  return document.feed.language
}
