/** A council of many accounts that say as much as one likes: text with links, topics, and a picture to every tenth post. */
export const accounts = 200
export const topics = ['roads', 'bins', 'schools', 'libraries', 'events']

const words =
  'The road over the mountain is open again after the snow of last night. Please drive with care, and look at the forecast before you set out on a long way. '

/** The feed of account `n`: one post every hundred minutes over all accounts, so that 20,000 posts last nearly four years. */
export const feedOf = (n: number, posts: number, picture: string): string =>
  `<rss version="2.0"><channel><title>${n}</title><link>https://town.example/</link>${Array.from(
    { length: posts },
    (_, at) =>
      `<item><guid isPermaLink="false">${n}-${at}</guid><link>https://town.example/${n}/${at}</link><title>Post ${at} of account ${n}</title><category>${topics[(n + at) % topics.length]}</category><pubDate>${dayOf(n, at)}</pubDate><description><![CDATA[<p>${words.repeat(1 + (at % 3))}</p><p>See <a href="/more">more</a>.</p>${at % 10 === 0 ? `<img src="${picture}" alt="A road">` : ''}]]></description></item>`,
  ).join('')}</channel></rss>`

const dayOf = (n: number, at: number): string =>
  new Date(Date.UTC(2026, 10, 20) - (at * accounts + n) * 6_000_000).toUTCString()

const places = [
  { platform: 'blog', address: 'https://town.example/' },
  { platform: 'facebook', address: 'https://www.facebook.com/' },
  { platform: 'x', address: 'https://x.com/' },
  { platform: 'instagram', address: 'https://www.instagram.com/' },
  { platform: 'mastodon', address: 'https://social.example/@' },
]

/** The account's row of the register, with `url` as the feed that is asked. */
export function rowOf(n: number, url: string): object {
  const { platform, address } = places[n % places.length]!
  return {
    id: `account-${n}`,
    platform,
    handle: `@account${n}`,
    url: `${address}account${n}`,
    display_name: `Account ${n}`,
    purpose: 'News.',
    business_goal: 'Fewer calls.',
    audience: ['Residents'],
    language: 'en',
    status: 'active',
    owner_post: 'digital-communications-officer',
    deputy_post: 'social-media-coordinator',
    application: 'account-application-council-facebook',
    approved_on: '2020-01-01',
    reviewed_on: '2026-01-01',
    review_in: '12 months',
    hours_monitored: 'Office hours',
    response_target: '4 hours',
    feed: { kind: 'feed', url, http: true },
  }
}
