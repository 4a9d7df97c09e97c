import { z } from 'zod'

/** Where official accounts live. The first host is the platform's present one; the others are its earlier and short names. */
export const platforms = {
  facebook: { name: 'Facebook', hosts: ['facebook.com', 'fb.com'] },
  x: { name: 'X', hosts: ['x.com', 'twitter.com'] },
  instagram: { name: 'Instagram', hosts: ['instagram.com', 'instagr.am'] },
  linkedin: { name: 'LinkedIn', hosts: ['linkedin.com'] },
  youtube: { name: 'YouTube', hosts: ['youtube.com'] },
  tiktok: { name: 'TikTok', hosts: ['tiktok.com'] },
  mastodon: { name: 'Mastodon', hosts: [] },
  bluesky: { name: 'Bluesky', hosts: ['bsky.app'] },
  flickr: { name: 'Flickr', hosts: ['flickr.com'] },
  threads: { name: 'Threads', hosts: ['threads.com', 'threads.net'] },
  vimeo: { name: 'Vimeo', hosts: ['vimeo.com'] },
  peertube: { name: 'PeerTube', hosts: [] },
  podcast: { name: 'Podcast', hosts: [] },
  blog: { name: 'Blog', hosts: [] },
} as const satisfies Record<string, { name: string; hosts: readonly string[] }>

export type Platform = keyof typeof platforms
export const platform = /* @__PURE__ */ z.enum(Object.keys(platforms) as [Platform, ...Platform[]])
