import { parseFeed, parseOpml } from 'feedsmith'
import { expect, test } from 'vitest'
import { type Out, toAtom, toFragment, toJsonFeed, toOpml } from '#feeds/out.ts'
import { readXml } from '#lib/xml/read.ts'
import { fed } from '../../support/feeds/account.ts'
import { payloads } from '../../support/feeds/payloads.ts'
import { item } from './items.ts'

const out = (fields: Parameters<typeof item>[0] = {}): Out => ({
  item: item(fields),
  link: 'https://wall.example/social/x/1/',
  author: 'Highways',
})
const feed = (posts: readonly Out[]) => ({
  title: 'What we say',
  self: 'https://wall.example/social/feed.xml',
  home: 'https://wall.example/social/',
  posts,
})

test('our Atom feed says what was said, when, by whom and where', () => {
  const text = toAtom(
    feed([
      out({ id: 'x:roads:1', text: 'Road <closed> & “open”.', updated: '2026-11-21T09:00:00Z' }),
    ]),
  )
  readXml(text)
  const parsed = parseFeed<string>(text)
  if (parsed.format !== 'atom') throw new Error(parsed.format)
  expect(parsed.feed.entries).toMatchObject([
    {
      id: 'urn:moothall:x%3Aroads%3A1',
      title: { value: 'Road <closed> & “open”.' },
      content: { value: 'Road <closed> & “open”.', type: 'text' },
      published: '2026-11-20T09:00:00.000Z',
      updated: '2026-11-21T09:00:00.000Z',
      links: [{ href: 'https://wall.example/social/x/1/' }],
      authors: [{ name: 'Highways' }],
    },
  ])
})

test('our JSON Feed says the same', () => {
  expect(
    JSON.parse(
      toJsonFeed(
        feed([
          out({
            id: 'x:roads:1',
            html: '<p><em>Closed</em><script>1</script></p>',
            topics: ['roads'],
          }),
        ]),
      ),
    ),
  ).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      {
        id: 'urn:moothall:x%3Aroads%3A1',
        content_html: '<p><em>Closed</em></p>',
        tags: ['roads'],
        date_published: '2026-11-20T09:00:00.000Z',
      },
    ],
  })
})

test('a feed without posts is one too, and one with thousands gives the newest hundred', () => {
  expect(() => parseFeed(toAtom(feed([])))).not.toThrow()
  expect(
    JSON.parse(toJsonFeed(feed(Array.from({ length: 2_000 }, () => out())))).items,
  ).toHaveLength(100)
})

test('the list of accounts can be taken into a feed reader', () => {
  const account = fed('https://town.example/feed')
  const opml = parseOpml(
    toOpml('Our accounts', [
      { account, name: 'Town & county', feed: 'https://wall.example/social/town/feed.xml' },
    ]),
  )
  expect(opml.body!.outlines).toMatchObject([
    {
      text: 'Town & county',
      type: 'rss',
      xmlUrl: 'https://wall.example/social/town/feed.xml',
      htmlUrl: 'https://town.example/',
    },
  ])
})

test('no payload breaks a feed of ours, or is markup in the piece for other sites', () => {
  const posts = payloads.map((text, n) =>
    out({ id: `x:roads:${n}`, text, title: text.trim() || 'T' }),
  )
  for (let at = 0; at < posts.length; at += 100) readXml(toAtom(feed(posts.slice(at, at + 100))))
  const html = toFragment(
    'en',
    posts.map((each) => ({ ...each, day: '20 November 2026' })),
  )
  expect([...new Set([...html.matchAll(/<(\w+)/g)].map((match) => match[1]))].sort()).toEqual([
    'a',
    'li',
    'span',
    'time',
    'ul',
  ])
})

test('a council without an account has a list too, which a reader can open', () => {
  expect(toOpml('Our accounts', [])).toContain('<outline text="Our accounts"')
})
