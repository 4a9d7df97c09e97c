import { z } from 'zod'

/** How an account's posts can be asked for; `src/feeds/kinds.ts` has one reader for each. */
export const feedKinds = {
  feed: 'any RSS, Atom, RDF or JSON Feed',
  podcast: 'an RSS feed with episodes',
  youtube: 'the Atom feed of a channel',
  vimeo: 'the RSS feed of a Vimeo user',
  flickr: 'the Atom or RSS feed of Flickr photos',
  peertube: 'the feed of a PeerTube channel',
  wordpress: 'the posts of a WordPress site, by its REST API',
  mastodon: 'the public API of a Mastodon server',
  bluesky: "Bluesky's public API",
  'facebook-page':
    'a Facebook Page by the Graph API, with a token; not verified against the live service',
} as const

export type FeedKind = keyof typeof feedKinds

/** Where an account's posts are asked for, in `content/registers/accounts.yaml`. */
export const feedSource = z.strictObject({
  kind: z.enum(Object.keys(feedKinds) as [FeedKind, ...FeedKind[]]),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with https://' })
    .describe(
      'The feed; for Mastodon the profile, for WordPress the site, for Bluesky the profile or its handle under https://bsky.app/profile/.',
    ),
  http: z
    .boolean()
    .default(false)
    .describe('Accept an address without encryption. Anybody on the way could change the posts.'),
})
export type FeedSource = z.infer<typeof feedSource>
