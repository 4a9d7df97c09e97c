import { z } from 'zod'
import { id } from './id.ts'

/** HTML that the sanitiser made, or a schema that allows nothing but text. Only `src/feeds/sanitise.ts` may cast to it. */
export type SafeHtml = string & { readonly __safeHtml: unique symbol }

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an instant such as "2026-11-20T09:30:00Z"',
})
const text = z.string().trim().min(1)

export const media = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('image'),
    file: text.describe('A file in `content/feeds/media/`.'),
    width: z.number().int().positive().describe('Pixels.'),
    height: z.number().int().positive().describe('Pixels.'),
    alt: text
      .nullable()
      .describe('As the account gave it; null where it gave none. Never invented.'),
  }),
])
export type Media = z.infer<typeof media>

/** One thing that an account said. `text` is plain text with line breaks; the page makes links of addresses and tags. */
export const feedItem = z.strictObject({
  id: text.describe('Stable: `platform:account:native id`.'),
  published: instant,
  url: z.url({ protocol: /^https$/ }).describe('Where the original is.'),
  language: z.enum(['en', 'cy']).optional(),
  title: text.optional(),
  text,
  topics: z.array(id).default([]),
  media: z.array(media).default([]),
})
export type FeedItem = z.infer<typeof feedItem>

/** `content/feeds/<account>.json`: everything that one account said, newest first, and how we know. */
export const snapshot = z.strictObject({
  version: z.literal(1),
  account: id,
  checked: instant.describe('When the source was last asked.'),
  items: z.array(feedItem),
})
export type Snapshot = z.infer<typeof snapshot>
