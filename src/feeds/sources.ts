import type { Account, Platform } from '#model/account.ts'
import type { FeedKind } from '#model/feed-source.ts'

/** How posts of a platform come here: a source that anybody may ask, or what the platform gives its owner. */
type Way = { kind: FeedKind; url: (account: Account) => string } | { archive: boolean }

const own = ({ url }: Account) => url

/** Every platform, and the way that lasts; the others shut out whoever has no agreement with them. */
const ways = {
  mastodon: { kind: 'mastodon', url: own },
  bluesky: { kind: 'bluesky', url: own },
  youtube: {
    kind: 'youtube',
    url: () => 'https://www.youtube.com/feeds/videos.xml?channel_id=…',
  },
  vimeo: { kind: 'vimeo', url: ({ url }) => `${url.replace(/\/+$/, '')}/videos/rss` },
  peertube: {
    kind: 'peertube',
    url: ({ url }) => `${new URL(url).origin}/feeds/videos.xml?videoChannelName=…`,
  },
  flickr: {
    kind: 'flickr',
    url: () => 'https://www.flickr.com/services/feeds/photos_public.gne?id=…',
  },
  podcast: { kind: 'podcast', url: () => 'the address of its RSS feed' },
  blog: { kind: 'wordpress', url: own },
  facebook: { archive: true },
  instagram: { archive: true },
  x: { archive: true },
  linkedin: { archive: true },
  tiktok: { archive: true },
  threads: { archive: false },
} satisfies Record<Platform, Way>

/** What to do so that an account's posts come here, in one line for whoever runs `moothall feeds`. */
export function adviceFor(account: Account): string {
  const way: Way = ways[account.platform]
  if ('kind' in way) return `feed: { kind: ${way.kind}, url: "${way.url(account)}" }`
  return way.archive
    ? `moothall feeds import ${account.platform} ZIP --account ${account.id}`
    : `moothall feeds post ${account.id} --text … --at …`
}
