import type { RdfFeed, RssFeed } from 'feedsmith'
import { asHtml, type RawItem } from '../raw-item.ts'
import { absolute } from './addresses.ts'
import { ofEnclosures, ofMediaRss, secondsOf } from './media.ts'

type Item = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, 'rdf'>
type Channel = Pick<RssFeed.Feed<string>, 'link' | 'language' | 'xml'> & {
  items?: Item[]
  dc?: RssFeed.Feed<string>['dc']
}

/** The items of an RSS 0.9x, 1.0 or 2.0 feed that came from `url`. */
export function fromRss(channel: Channel, url: string): RawItem[] {
  const base = absolute(channel.xml?.base, url, channel.link) ?? absolute(channel.link, url) ?? url
  return (channel.items ?? []).map((item) => fromItem(item, base))
}

function fromItem(item: Item, feedBase: string): RawItem {
  const base = absolute(item.xml?.base, feedBase) ?? feedBase
  const guid = item.guid?.value
  // A guid is an address unless it says that it is not; many say nothing and are none.
  const permalink =
    item.guid?.isPermaLink === false || !/^https?:/i.test(guid ?? '') ? undefined : guid
  const media = [...ofMediaRss(item.media, base), ...ofEnclosures(item.enclosures, base)]
  const seconds = secondsOf(item.itunes?.duration)
  return {
    native: guid ?? item.atom?.id ?? item.rdf?.about,
    url: absolute(item.link, base) ?? absolute(item.atom?.links?.[0]?.href, base) ?? permalink,
    published:
      item.pubDate ??
      item.dc?.dates?.[0] ??
      item.dcterms?.dates?.[0] ??
      item.dcterms?.issued?.[0] ??
      item.dcterms?.created?.[0] ??
      item.atom?.published,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    language: item.dc?.languages?.[0],
    title: asHtml(
      item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? item.itunes?.title,
    ),
    body: asHtml(
      longest(item.content?.encoded, item.description) ??
        item.dc?.descriptions?.[0] ??
        item.media?.description?.value ??
        item.media?.groups?.[0]?.description?.value,
    ),
    base,
    tags: [
      ...(item.categories ?? []).flatMap(({ name }) => name ?? []),
      ...(item.dc?.subjects ?? []),
    ],
    media: media.map((each) => (each.kind === 'image' || !seconds ? each : { ...each, seconds })),
  }
}

/** `content:encoded` is the whole text; some put it into `description` and a teaser into the other. */
const longest = (encoded: string | undefined, description: string | undefined) =>
  (encoded?.length ?? 0) >= (description?.length ?? 0) ? encoded : description
