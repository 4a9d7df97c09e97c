import { z } from 'zod'
import { type Archive, inArchive } from '../archive.ts'
import { lenientArray } from '../parse/json.ts'
import { asText, type RawItem, type RawMedia } from '../raw-item.ts'
import { readArchiveJson } from './json.ts'

const photo = z.object({
  url: z.string().optional(),
  media_url_https: z.string(),
  type: z.string(),
  ext_alt_text: z.string().nullish(),
})
const tweet = z.object({
  id_str: z.string(),
  full_text: z.string(),
  created_at: z.string(),
  lang: z.string().optional(),
  in_reply_to_status_id_str: z.string().nullish(),
  in_reply_to_screen_name: z.string().nullish(),
  possibly_sensitive: z.boolean().nullish(),
  entities: z
    .object({
      urls: lenientArray(z.object({ url: z.string(), expanded_url: z.string() })).optional(),
      hashtags: lenientArray(z.object({ text: z.string() })).optional(),
    })
    .optional(),
  extended_entities: z.object({ media: lenientArray(photo) }).optional(),
})

/** The posts in X's "Download an archive of your data". */
export const x: Archive = {
  writtenFor:
    'X "Download an archive of your data", layout of 2020 to 2025 (data/tweets.js or tweet.js, and -part1 and on)',
  wants: (path) => /(^|\/)data\/tweets?(-part\d+)?\.js$/.test(path),
  read: (files, { handle, paths }) =>
    files
      .flatMap(({ path, text }) => {
        // A script that assigns to window.YTD.tweets.part0; what follows the sign is JSON.
        const json = text.slice(text.indexOf('=') + 1)
        return readArchiveJson(
          { path, text: json },
          z.array(z.unknown()).pipe(lenientArray(z.object({ tweet }))),
        )
      })
      .map(({ tweet: own }) => fromTweet(own, handle.replace(/^@/, ''), paths)),
}

function fromTweet(own: z.infer<typeof tweet>, handle: string, paths: readonly string[]): RawItem {
  const attached = own.extended_entities?.media ?? []
  const short = new Map(
    (own.entities?.urls ?? []).map(({ url, expanded_url }) => [url, expanded_url]),
  )
  const pictures = new Set(attached.map(({ url }) => url))
  const text = own.full_text
    .replace(/https:\/\/t\.co\/\w+/g, (url) => (pictures.has(url) ? '' : (short.get(url) ?? url)))
    // The archive escapes these three, and nothing else.
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  const reply = own.in_reply_to_status_id_str || own.in_reply_to_screen_name
  const self = own.in_reply_to_screen_name?.toLowerCase() === handle.toLowerCase()
  return {
    native: own.id_str,
    url: `https://x.com/${handle}/status/${own.id_str}`,
    published: own.created_at,
    language: own.lang,
    body: asText(text.trim() || undefined),
    tags: (own.entities?.hashtags ?? []).map((each) => each.text),
    media: attached.flatMap((each) => fromMedia(each, own.id_str, paths)),
    ...(own.possibly_sensitive && { sensitive: true }),
    ...(reply && { reply: self ? ('own' as const) : ('other' as const) }),
    ...(/^RT @\w+:/.test(own.full_text) && { boost: true }),
  }
}

/** The file lies beside, as `tweets_media/<id>-<name>`; films have names that only the listing knows. */
function fromMedia(
  { media_url_https, type, ext_alt_text }: z.infer<typeof photo>,
  id: string,
  paths: readonly string[],
): RawMedia[] {
  const name = media_url_https.split('/').at(-1)!
  const beside = paths.find((path) => path.endsWith(`/${id}-${name}`))
  const url = beside ? inArchive(beside) : undefined
  if (type === 'photo') return url ? [{ kind: 'image', url, alt: ext_alt_text ?? undefined }] : []
  return [{ kind: 'video', url: `https://x.com/i/status/${id}`, poster: url }]
}
