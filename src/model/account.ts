import { z } from 'zod'
import { day, period } from './day.ts'
import { feedSource } from './feed-source.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'

export const platforms = {
  facebook: { name: 'Facebook', hosts: ['facebook.com'] },
  x: { name: 'X', hosts: ['x.com', 'twitter.com'] },
  instagram: { name: 'Instagram', hosts: ['instagram.com'] },
  linkedin: { name: 'LinkedIn', hosts: ['linkedin.com'] },
  youtube: { name: 'YouTube', hosts: ['youtube.com'] },
  tiktok: { name: 'TikTok', hosts: ['tiktok.com'] },
  mastodon: { name: 'Mastodon', hosts: [] },
  bluesky: { name: 'Bluesky', hosts: ['bsky.app'] },
  flickr: { name: 'Flickr', hosts: ['flickr.com'] },
  threads: { name: 'Threads', hosts: ['threads.net', 'threads.com'] },
  vimeo: { name: 'Vimeo', hosts: ['vimeo.com'] },
  peertube: { name: 'PeerTube', hosts: [] },
  podcast: { name: 'Podcast', hosts: [] },
  blog: { name: 'Blog', hosts: [] },
} as const satisfies Record<string, { name: string; hosts: readonly string[] }>

export type Platform = keyof typeof platforms
const platform = z.enum(Object.keys(platforms) as [Platform, ...Platform[]])

export const accountStatuses = [
  'proposed',
  'active',
  'paused',
  'pre-election-hold',
  'compromised',
  'dormant',
  'archived',
  'closed',
] as const

/** Ids that no account may have: `/social/<id>/` leads to something else there. A test compares them with `src/pages`. */
export const reservedIds = ['media', 'page', 'service', 'status', 'topic', 'year'] as const

/** One row of `content/registers/accounts.yaml`: an official account, owned by a post. */
export const account = z.strictObject({
  id,
  platform,
  handle: z.string().trim().min(1).describe('As the platform shows it, such as "@DyffrynOnnen".'),
  url: z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' }),
  display_name: localised,
  purpose: localised.describe('What the account is for, in one sentence.'),
  business_goal: localised.describe('The goal of the council that it serves.'),
  audience: z.array(localised).min(1),
  language: z.enum(['en', 'cy', 'bilingual']),
  status: z.enum(accountStatuses),
  owner_post: id,
  deputy_post: id.optional(),
  approved_on: day,
  reviewed_on: day,
  review_in: period,
  hours_monitored: localised,
  response_target: localised,
  closed_on: day.optional(),
  feed: feedSource.optional().describe('Where `moothall feeds` asks for what the account posts.'),
})
export type Account = z.infer<typeof account>
