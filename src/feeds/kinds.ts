import type { FeedKind } from '#model/feed-source.ts'
import type { Kind } from './kind.ts'
import { bluesky } from './kinds/bluesky.ts'
import { facebookPage } from './kinds/facebook-page.ts'
import { feed } from './kinds/feed.ts'
import { flickr } from './kinds/flickr.ts'
import { mastodon } from './kinds/mastodon.ts'
import { wordpress } from './kinds/wordpress.ts'
import { youtube } from './kinds/youtube.ts'

/** Every kind of source. To add one: a file beside these, a line here, and its name in `model/feed-source.ts`. */
export const kinds = {
  feed: feed(),
  podcast: feed(),
  vimeo: feed(),
  peertube: feed(),
  flickr,
  youtube,
  wordpress,
  mastodon,
  bluesky,
  'facebook-page': facebookPage,
} satisfies Record<FeedKind, Kind>
