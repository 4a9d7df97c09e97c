import { z } from 'zod'

/**
 * Where official accounts live. The first host is the platform's present one; the others are its earlier and short
 * names. `help` is where it takes word of an account that somebody else controls; a platform without one is run by
 * whoever runs the server, which the account's own address leads to.
 */
export const platforms = {
  facebook: {
    name: 'Facebook',
    hosts: ['facebook.com', 'fb.com'],
    help: 'https://www.facebook.com/hacked',
  },
  x: {
    name: 'X',
    hosts: ['x.com', 'twitter.com'],
    help: 'https://help.x.com/en/safety-and-security/x-account-compromised',
  },
  instagram: {
    name: 'Instagram',
    hosts: ['instagram.com', 'instagr.am'],
    help: 'https://www.instagram.com/hacked/',
  },
  linkedin: {
    name: 'LinkedIn',
    hosts: ['linkedin.com'],
    help: 'https://www.linkedin.com/help/linkedin/ask/TS-RHA',
  },
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com'],
    help: 'https://support.google.com/youtube/answer/76187',
  },
  tiktok: {
    name: 'TikTok',
    hosts: ['tiktok.com'],
    help: 'https://support.tiktok.com/en/log-in-troubleshoot/log-in/my-account-has-been-hacked',
  },
  mastodon: { name: 'Mastodon', hosts: [] },
  bluesky: {
    name: 'Bluesky',
    hosts: ['bsky.app'],
    help: 'https://bsky.social/about/support',
  },
  flickr: { name: 'Flickr', hosts: ['flickr.com'], help: 'https://www.flickrhelp.com' },
  threads: {
    name: 'Threads',
    hosts: ['threads.com', 'threads.net'],
    help: 'https://www.instagram.com/hacked/',
  },
  vimeo: { name: 'Vimeo', hosts: ['vimeo.com'], help: 'https://help.vimeo.com' },
  peertube: { name: 'PeerTube', hosts: [] },
  podcast: { name: 'Podcast', hosts: [] },
  blog: { name: 'Blog', hosts: [] },
} as const satisfies Record<string, { name: string; hosts: readonly string[]; help?: string }>

export type Platform = keyof typeof platforms
export const platform = /* @__PURE__ */ z.enum(Object.keys(platforms) as [Platform, ...Platform[]])

/** Where word of an account out of our control goes: the platform's own page, or the page about the server it is on. */
export function helpFor(platform: Platform, url: string): string {
  const known: { name: string; help?: string } = platforms[platform]
  return known.help ?? new URL('/about', url).href
}
