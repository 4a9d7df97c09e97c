import type { JsonFeed } from 'feedsmith'
import { asHtml, asText, type RawItem, type RawMedia } from '../raw-item.ts'
import { absolute } from './addresses.ts'
import { kindOf } from './media.ts'

type Feed = JsonFeed.Feed<string>

/** The items of a JSON Feed that came from `url`. */
export function fromJsonFeed(feed: Feed, url: string): RawItem[] {
  const base = absolute(feed.home_page_url, url) ?? url
  return (feed.items ?? []).map((item): RawItem => {
    const image = absolute(item.image, base)
    return {
      native: item.id === undefined ? undefined : String(item.id),
      url: absolute(item.url, base) ?? absolute(item.external_url, base),
      published: item.date_published,
      updated: item.date_modified,
      language: item.language,
      title: asText(item.title),
      body: asHtml(item.content_html) ?? asText(item.content_text ?? item.summary),
      base,
      tags: item.tags ?? [],
      media: [
        ...(image ? [{ kind: 'image' as const, url: image }] : []),
        ...(item.attachments ?? []).flatMap(
          ({ url: address, mime_type, title, duration_in_seconds }): RawMedia[] => {
            const kind = kindOf(mime_type, address)
            const full = absolute(address, base)
            return kind && full
              ? [{ kind, url: full, alt: title, seconds: duration_in_seconds }]
              : []
          },
        ),
      ],
    }
  })
}
