import { escapeHtml } from '#lib/html.ts'
import type { FeedKind } from '#model/feed-source.ts'

/** One door: what is asked where, and the answer that has a payload in every field of every post. */
export type Intake = {
  kind?: FeedKind
  /** The path of the account's source; `posts` if left out. */
  source?: string
  posts: string
  body: (all: readonly string[]) => string
  also?: Record<string, string>
}

// What XML itself forbids can come in HTML and JSON alone.
const xml = (text: string) => escapeHtml(text).replace(/[^\P{Cc}\t\n\r]/gu, '')
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const rss = (item: (payload: string) => string) => (all: readonly string[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>${all.map((each, n) => `<item><guid>${n}</guid>${item(each)}</item>`).join('')}</channel></rss>`
const json = (value: unknown) => JSON.stringify(value)
const day = '2026-11-01T00:00:00Z'

/** Every door through which a stranger's words come in. */
export const intakes: Record<string, Intake> = {
  'RSS description': {
    posts: '/f',
    body: rss((each) => `<description>${xml(each)}</description>`),
  },
  'RSS description in CDATA': {
    posts: '/f',
    body: rss((each) => `<description>${cdata(each)}</description>`),
  },
  'RSS content:encoded': {
    posts: '/f',
    body: rss((each) => `<content:encoded>${cdata(each)}</content:encoded>`),
  },
  'RSS title': { posts: '/f', body: rss((each) => `<title>${xml(each)}</title>`) },
  'RSS link and category': {
    posts: '/f',
    body: rss(
      (each) => `<title>T</title><link>${xml(each)}</link><category>${xml(each)}</category>`,
    ),
  },
  'media description': {
    posts: '/f',
    body: rss(
      (each) =>
        `<title>T</title><media:content url="https://x.example/a.png" medium="image"><media:description>${xml(each)}</media:description></media:content>`,
    ),
  },
  'Atom html': {
    posts: '/f',
    body: (all) =>
      `<feed xmlns="http://www.w3.org/2005/Atom">${all.map((each, n) => `<entry><id>${n}</id><title type="html">${xml(each)}</title><content type="html">${xml(each)}</content></entry>`).join('')}</feed>`,
  },
  'Atom text': {
    posts: '/f',
    body: (all) =>
      `<feed xmlns="http://www.w3.org/2005/Atom">${all.map((each, n) => `<entry><id>${n}</id><title>${xml(each)}</title><content type="text">${xml(each)}</content><link href="${xml(each)}"/></entry>`).join('')}</feed>`,
  },
  'JSON Feed': {
    posts: '/f',
    body: (all) =>
      json({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: all.map((each, n) => ({
          id: n,
          title: each,
          content_html: each,
          url: each,
          image: each,
          tags: [each],
        })),
      }),
  },
  WordPress: {
    kind: 'wordpress',
    source: '',
    posts: '/wp-json/wp/v2/posts',
    body: (all) =>
      json(
        all.map((each, id) => ({
          id,
          date_gmt: day,
          link: each,
          title: { rendered: each },
          content: { rendered: each },
        })),
      ),
  },
  Mastodon: {
    kind: 'mastodon',
    source: '/@town',
    posts: '/api/v1/accounts/9/statuses',
    also: { '/api/v1/accounts/lookup': '{"id":"9"}' },
    body: (all) =>
      json(
        all.map((each, id) => ({
          id: String(id),
          created_at: day,
          url: each,
          content: each,
          spoiler_text: each,
          account: { id: '9' },
          language: each,
          poll: { options: [{ title: each }] },
          tags: [{ name: each }],
        })),
      ),
  },
  Bluesky: {
    kind: 'bluesky',
    source: '/profile/town',
    posts: '/xrpc/app.bsky.feed.getAuthorFeed',
    body: (all) =>
      json({
        feed: all.map((each, n) => ({
          post: {
            uri: `at://d/p/${n}`,
            author: { did: 'd', handle: each },
            record: {
              createdAt: day,
              text: `link ${each}`,
              facets: [
                { index: { byteStart: 0, byteEnd: 4 }, features: [{ $type: 'x#link', uri: each }] },
              ],
            },
          },
        })),
      }),
  },
  Facebook: {
    kind: 'facebook-page',
    source: '/p',
    posts: '/p/posts',
    body: (all) =>
      json({
        data: all.map((each, n) => ({
          id: `1_${n}`,
          message: each,
          permalink_url: each,
          created_time: day,
        })),
      }),
  },
}
