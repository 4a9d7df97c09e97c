import type { AtomFeed } from 'feedsmith'
import { asHtml, asText, type RawItem, type Words } from '../raw-item.ts'
import { absolute } from './addresses.ts'
import { ofEnclosures, ofMediaRss } from './media.ts'

type Feed = AtomFeed.Feed<string>
type Entry = NonNullable<Feed['entries']>[number]
type Text = { value?: string; type?: string; xml?: { base?: string } }

/** The entries of an Atom feed that came from `url`. `xml:base` nests: feed, entry, content. */
export function fromAtom(feed: Feed, url: string): RawItem[] {
  const base = absolute(feed.xml?.base, url) ?? url
  return (feed.entries ?? []).map((entry) => fromEntry(entry, base))
}

function fromEntry(entry: Entry, feedBase: string): RawItem {
  const base = absolute(entry.xml?.base, feedBase) ?? feedBase
  const content: Text | undefined = entry.content
  const chosen = content?.value ? content : (entry.summary as Text | undefined)
  const link = (rel: string) => entry.links?.find((each) => (each.rel ?? 'alternate') === rel)?.href
  const media = ofMediaRss(entry.media, base)
  const described = entry.media?.groups?.[0]?.description?.value ?? entry.media?.description?.value
  return {
    native: entry.id,
    url:
      absolute(link('alternate'), base) ??
      absolute(/^https?:/i.test(entry.id ?? '') ? entry.id : undefined),
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
    updated: entry.updated,
    language: entry.xml?.lang,
    title: words(entry.title as Text | undefined),
    body: words(chosen) ?? asText(described),
    base: absolute(chosen?.xml?.base, base) ?? base,
    tags: (entry.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
    media: [
      ...media,
      ...ofEnclosures(
        entry.links
          ?.filter(({ rel }) => rel === 'enclosure')
          .map(({ href, type }) => ({ url: href, type })),
        base,
      ),
    ],
  }
}

/** RFC 4287: without a type it is text; `xhtml` and any HTML type are markup; other types are not for reading. */
function words(text: Text | undefined): Words | undefined {
  const type = text?.type?.toLowerCase() ?? 'text'
  if (type === 'text' || type === 'text/plain') return asText(text?.value)
  if (/html/.test(type)) return asHtml(text?.value)
  return undefined
}
