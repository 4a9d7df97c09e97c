import { z } from 'zod'
import { id } from './id.ts'

/** HTML without anything active in it. Only `src/feeds/sanitise/sanitise.ts` may cast to it. */
export type SafeHtml = string & { readonly __safeHtml: unique symbol }

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an instant such as "2026-11-20T09:30:00Z"',
})
const text = z.string().trim().min(1)
const address = z.url({ protocol: /^https?$/ })
const file = text
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'must be the name of a file, without a folder')
  .describe('A file in `content/feeds/media/`.')
const pixels = z.number().int().positive().describe('Pixels.')
const alt = text
  .nullable()
  .describe('As the account gave it; null where it gave none. Never invented.')

const image = z.strictObject({
  kind: z.literal('image'),
  file,
  width: pixels,
  height: pixels,
  alt,
  small: z
    .strictObject({ file, width: pixels, height: pixels })
    .optional()
    .describe('The same, for narrow screens.'),
  still: z.literal(true).optional().describe('The first frame of something that moved.'),
  from: address.optional().describe('Where it was copied from. Never published.'),
})

const timed = {
  alt,
  seconds: z.number().positive().optional().describe('How long it lasts.'),
  file: file.optional().describe('The video or sound itself, where it is kept here.'),
  poster: image.omit({ kind: true, alt: true }).optional(),
  captions: z
    .array(z.strictObject({ language: z.string().min(2), file: file.describe('WebVTT.') }))
    .default([]),
  transcript: text.optional().describe('What is said and shown, as plain text.'),
  from: address.optional(),
}

export const media = z.discriminatedUnion('kind', [
  image,
  z.strictObject({ kind: z.literal('video'), ...timed }),
  z.strictObject({ kind: z.literal('audio'), ...timed }),
])
export type Media = z.infer<typeof media>
export type Picture = Extract<Media, { kind: 'image' }>

/** The files of `content/feeds/media/` that a picture, film or sound needs. */
export function namedBy(media: Media): string[] {
  if (media.kind === 'image') return [media.file, ...(media.small ? [media.small.file] : [])]
  const { file, captions, poster } = media
  return [
    ...(file ? [file] : []),
    ...captions.map((each) => each.file),
    ...(poster ? [poster.file, ...(poster.small ? [poster.small.file] : [])] : []),
  ]
}

/** One thing that an account said. `text` is plain text with line breaks; the page makes links of addresses and tags. */
export const feedItem = z.strictObject({
  id: text.describe('Stable: `platform:account:native id`.'),
  published: instant,
  dated: z
    .enum(['by-us', 'future'])
    .optional()
    .describe('The source gave no date, or one to come: `published` is when we first saw it.'),
  updated: instant.optional().describe('When the source says, or we saw, that it was changed.'),
  url: address.describe('Where the original is.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as "en" or "cy"')
    .optional(),
  title: text.optional(),
  text: z.string().describe('Empty only where there are media.'),
  html: z
    .string()
    .optional()
    .describe('The same with its links and emphasis, for posts that are not plain text.'),
  topics: z.array(id).default([]),
  media: z.array(media).default([]),
  warning: text.optional().describe('What the account put in front of the post.'),
  sensitive: z.boolean().optional(),
  poll: z
    .strictObject({
      options: z.array(z.strictObject({ text, votes: z.number().int().nonnegative().optional() })),
      ends: instant.optional(),
    })
    .optional(),
  quote: z
    .strictObject({ url: address })
    .optional()
    .describe('What it quotes. Neither words nor names of anybody else are kept.'),
  reply: z
    .enum(['own', 'other'])
    .optional()
    .describe('An answer: to the account itself (a thread) or to somebody else.'),
  thread: text.optional().describe('The id of the first post of its thread.'),
  boost: z.literal(true).optional().describe("Somebody else's post, passed on."),
  missed: instant.optional().describe('When it was first missing at the source.'),
  source: z
    .enum(['feed', 'archive', 'hand'])
    .optional()
    .describe('How it came here; `feed` if left out.'),
})
export type FeedItem = z.infer<typeof feedItem>

/** What is left of a post that vanished at its source. It is on no page; `item` is kept for a while, in case it returns. */
export const tombstone = z.strictObject({
  id: text,
  published: instant,
  removed: instant,
  item: feedItem.optional(),
})
export type Tombstone = z.infer<typeof tombstone>

/** `content/feeds/<account>.json`: everything that one account said, newest first, and how we know. */
export const snapshot = z.strictObject({
  version: z.literal(1),
  account: id,
  checked: instant.describe(
    'When the source was last asked and gave an answer that could be read.',
  ),
  window: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('How many posts the source gave when it was last asked, counted up to 20.'),
  items: z.array(feedItem),
  removed: z.array(tombstone).optional(),
})
export type Snapshot = z.infer<typeof snapshot>
