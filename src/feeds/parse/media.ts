import type { RssFeed } from 'feedsmith'
import type { RawMedia } from '../raw-item.ts'
import { absolute } from './addresses.ts'

type MediaRss = NonNullable<RssFeed.Item<string>['media']>
type Content = NonNullable<MediaRss['contents']>[number]
type Enclosure = { url?: string | undefined; type?: string | undefined }

/** What kind of media something is, by its type, its `medium` or the ending of its address. */
export function kindOf(
  type: string | undefined,
  url: string | undefined,
): RawMedia['kind'] | undefined {
  const named = /^(image|video|audio)(\/|$)/i.exec(type ?? '')?.[1]?.toLowerCase()
  if (named) return named as RawMedia['kind']
  const ending = /\.([a-z0-9]{3,4})(?:$|[?#])/i.exec(url ?? '')?.[1]?.toLowerCase()
  return ending === undefined ? undefined : endings[ending]
}

const endings: Record<string, RawMedia['kind']> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  webp: 'image',
  avif: 'image',
  mp4: 'video',
  webm: 'video',
  m4v: 'video',
  mp3: 'audio',
  m4a: 'audio',
  ogg: 'audio',
  opus: 'audio',
}

/** The media of Media RSS: of a group, the default or first; a thumbnail only where there is nothing else, or as a poster. */
export function ofMediaRss(media: MediaRss | undefined, base: string): RawMedia[] {
  if (!media) return []
  const grouped = (media.groups ?? []).flatMap((group) => {
    const chosen = group.contents?.find((each) => each.isDefault) ?? group.contents?.[0]
    return [{ content: chosen, poster: thumbnail(group) ?? thumbnail(media), alt: undefined }]
  })
  const single = (media.contents ?? []).map((content) => ({
    content,
    poster: thumbnail(content) ?? thumbnail(media),
  }))
  const found = [...grouped, ...single].flatMap(({ content, poster }) => one(content, poster, base))
  if (found.length > 0) return found
  const alone = absolute(thumbnail(media), base)
  return alone ? [{ kind: 'image', url: alone }] : []
}

const thumbnail = (from: Pick<Content, 'thumbnails'>): string | undefined =>
  from.thumbnails?.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.url

function one(content: Content | undefined, poster: string | undefined, base: string): RawMedia[] {
  const image = absolute(poster, base)
  const url = absolute(content?.url, base) ?? absolute(content?.player?.url, base)
  const kind = kindOf(content?.type, content?.url) ?? kindOf(content?.medium, undefined)
  // A Flash player, and a page that shows a video, are no files; their poster is what can be shown.
  if (!url || !kind)
    return image ? [{ kind: url ? 'video' : 'image', url: url ?? image, poster: image }] : []
  return [
    { kind, url, alt: content?.description?.value, poster: image, seconds: content?.duration },
  ]
}

export function ofEnclosures(
  enclosures: readonly Enclosure[] | undefined,
  base: string,
): RawMedia[] {
  return (enclosures ?? []).flatMap(({ url, type }): RawMedia[] => {
    const address = absolute(url, base)
    const kind = kindOf(type, url)
    return address && kind ? [{ kind, url: address }] : []
  })
}

/** `1:02:45`, `62:45` or `3765` as seconds. */
export function secondsOf(duration: string | number | undefined): number | undefined {
  if (duration === undefined) return undefined
  const parts = String(duration).split(':').map(Number)
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
