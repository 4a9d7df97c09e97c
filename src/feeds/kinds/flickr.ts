import type { RawItem } from '../raw-item.ts'
import { feed } from './feed.ts'

/** Flickr puts "Name posted a photo:" and a small copy of the picture before what the account wrote. */
export const flickr = feed((item: RawItem) => {
  const id = /\/(\d{6,})\/?$/.exec(item.native ?? '')?.[1] ?? item.native
  const media = item.media?.filter(({ kind }) => kind === 'image') ?? []
  if (item.body?.kind !== 'html') return { ...item, native: id, media }
  const own = item.body.html
    .replace(/^\s*<p>\s*<a [^>]*>[^<]*<\/a>\s*posted a (photo|video):?\s*<\/p>/i, '')
    .replace(/<p>\s*<a [^>]*>\s*<img [^>]*>\s*<\/a>\s*<\/p>/i, (whole) =>
      media.length > 0 ? '' : whole,
    )
  return { ...item, native: id, media, body: { kind: 'html', html: own } }
})
