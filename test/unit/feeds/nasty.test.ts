import { readFileSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refresh } from '#feeds/refresh.ts'
import type { FeedItem } from '#model/snapshot.ts'
import { inWords } from '../../../src/cli/commands/feeds/words.ts'
import { fed, later, tools } from '../../support/feeds/account.ts'
import { type FeedServer, httpServer, type Route } from '../../support/feeds/server.ts'

let server: FeedServer
beforeAll(async () => {
  server = await httpServer()
})
afterAll(() => server.close())
beforeEach(() => server.routes.clear())

const rss = (items: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${head}<rss version="2.0"><channel><title>T</title><link>https://town.example/</link>${items}</channel></rss>`
const post = (n: number, text = `Post ${n}`) =>
  `<item><guid isPermaLink="false">${n}</guid><link>https://town.example/${n}</link><title>${text}</title><pubDate>${new Date(Date.UTC(2026, 9, n)).toUTCString()}</pubDate></item>`
const posts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => post(from + index)).join('')
const good = rss(posts(1, 10))

const setUp = () => {
  const own = tools([server.port])
  const ask = async (route: Route) => {
    server.routes.set('/feed.xml', route)
    later(own.clock, 1)
    return refresh(fed(server.url('/feed.xml')), own)
  }
  return { ...own, ask, snapshot: () => own.store.snapshot('town')! }
}

/** What one answer makes of an account that had nothing. */
async function itemsOf(route: Route): Promise<FeedItem[]> {
  const { ask, snapshot } = setUp()
  const status = await ask(route)
  expect(status.failing).toBeUndefined()
  return snapshot().items
}
const text = (body: string) =>
  rss(`<item><guid>1</guid><description><![CDATA[${body}]]></description></item>`)

/** A hundred megabytes, no faster than they are taken. */
function pour(response: ServerResponse): void {
  const chunk = Buffer.alloc(1_000_000, 'x')
  let left = 100
  const more = () => {
    while (left-- > 0) if (!response.write(chunk)) return response.once('drain', more)
    return response.end()
  }
  more()
}

const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`

test.each<[string, Route, string]>([
  ['an entity bomb', rss('<item><title>&j;</title></item>', bomb), 'feed/entities'],
  [
    'an external entity',
    rss(
      '<item><title>&x;</title></item>',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    'feed/entities',
  ],
  [
    'a parameter entity',
    rss(posts(1, 10), '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/">%x;]>'),
    'feed/entities',
  ],
  ['200,000 open tags', `<rss version="2.0"><channel>${'<a>'.repeat(200_000)}`, 'feed/too-deep'],
  [
    'elements 5,000 deep',
    rss(`<item>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</item>`),
    'feed/too-deep',
  ],
  [
    'a sign-in page',
    { type: 'text/html', body: '<!DOCTYPE html><html><title>Sign in to Town</title>' },
    'feed/web-page',
  ],
  ['nothing', '', 'feed/empty'],
  ['blanks', '  \n ', 'feed/empty'],
  ['JSON that is no feed', '{"error":"rate"}', 'feed/malformed'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'feed/malformed'],
  ['half a feed', good.slice(0, good.length / 2), 'feed/malformed'],
  ['an answer that never comes', () => {}, 'fetch/no-answer'],
  [
    'a byte now and then, without an end',
    (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('<'), 50)
      response.on('close', () => clearInterval(drip))
    },
    'fetch/too-slow',
  ],
  ['100 MB that come as fast as they can', (_, response) => pour(response), 'fetch/too-large'],
  ['6 MB', rss(`<item><title>${'x'.repeat(6_000_000)}</title></item>`), 'fetch/too-large'],
  [
    'a gzip bomb',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000, ' ')) },
    'fetch/too-large',
  ],
  [
    'a redirect inside',
    { status: 302, headers: { location: 'http://10.0.0.1/feed' } },
    'fetch/private-address',
  ],
  ['a fault', { status: 502 }, 'fetch/server-fault'],
  ['a feed without posts', rss(''), 'quarantine/empty'],
  ['a feed with two of ten posts', rss(posts(9, 10)), 'quarantine/shrunken'],
  [
    'another feed',
    rss(
      posts(11, 20)
        .replaceAll('town.example', 'casino.example')
        .replace(/>(\d\d)<\/guid>/g, '>c$1</guid>'),
    ),
    '',
  ],
])('%s leaves what was there', async (_, route, code) => {
  const { ask, snapshot } = setUp()
  await ask(good)
  const before = snapshot()
  expect(before.items).toHaveLength(10)
  const status = await ask(route)
  if (code === '') return expect(status.outcome).toBe('fresh')
  expect(status.failing?.trouble.code).toBe(code)
  // The line that whoever runs the command reads: a sentence, since when, and the code.
  expect(inWords(status)).toMatch(
    /10 posts, .*\n\s+\S.{10,}\. Since 2026-11-22\. \([a-z-]+\/[a-z-]+\)$/s,
  )
  expect(snapshot()).toEqual(before)
})

test('a name that leads to a public and to a private address leaves what was there', async () => {
  const { ask, snapshot, ...own } = setUp()
  await ask(good)
  const before = snapshot()
  own.rules.resolve = async () => ['93.184.216.34', '10.0.0.1']
  const status = await refresh(fed('http://mixed.test/feed.xml'), own)
  expect(status.failing?.trouble.code).toBe('fetch/private-address')
  expect(inWords(status)).toContain('(fetch/private-address)')
  expect(snapshot()).toEqual(before)
})

test('a domain that was sold and gives other posts of the same days is held back', async () => {
  const { ask, snapshot } = setUp()
  await ask(good)
  const before = snapshot()
  const status = await ask(
    good.replace(/<guid isPermaLink="false">/g, '<guid isPermaLink="false">casino-'),
  )
  expect(status.failing?.trouble.code).toBe('quarantine/replaced')
  expect(snapshot()).toEqual(before)
})

test('a source that asks us to wait is left alone until then, and asked again after', async () => {
  const { ask, clock } = setUp()
  await ask(good)
  const told = await ask({ status: 429, headers: { 'retry-after': '7200' } })
  expect(told.failing?.trouble.kind).toBe('waiting')
  server.requests.length = 0
  expect((await ask(good)).outcome).toBe('postponed')
  expect(server.requests).toEqual([])
  later(clock, 2)
  expect((await ask(good)).outcome).toBe('fresh')
})

test.each<[string, Route]>([
  [
    'UTF-8 with a mark',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(rss(post(1, 'Tŷ’r dref'), ''))]),
  ],
  [
    'UTF-16 with a mark',
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(rss(post(1, 'Tŷ’r dref'), ''), 'utf16le'),
    ]),
  ],
  ['UTF-16 without a mark', Buffer.from(rss(post(1, 'Tŷ’r dref'), ''), 'utf16le')],
  [
    'UTF-8 that its server calls Latin-1',
    { type: 'text/xml; charset=iso-8859-1', body: rss(post(1, 'Tŷ’r dref')) },
  ],
  [
    'UTF-8 that declares UTF-16',
    rss(post(1, 'Tŷ’r dref'), '<?xml version="1.0" encoding="UTF-16"?>'),
  ],
  ['character references', rss(post(1, 'T&#375;&#x2019;r dref'))],
])('%s is read', async (_, route) => {
  expect((await itemsOf(route))[0]!.title).toBe('Tŷ’r dref')
})

test.each([
  ['declared', '<?xml version="1.0" encoding="windows-1252"?>'],
  ['not declared', '<?xml version="1.0"?>'],
])('Windows-1252 that is %s is read', async (_, head) => {
  const bytes = Buffer.from(rss(post(1, 'Caf\xe9 \x96 open'), head), 'latin1')
  expect((await itemsOf(bytes))[0]!.title).toBe('Café – open')
})

test('one wrong byte does not cost the feed', async () => {
  const bytes = Buffer.concat([
    Buffer.from(rss(post(1)).replace('</channel></rss>', '<!--')),
    Buffer.from([0xff]),
    Buffer.from('--></channel></rss>'),
  ])
  expect(await itemsOf(bytes)).toHaveLength(1)
})

test('a bare ampersand does not cost the feed', async () => {
  expect((await itemsOf(rss(post(1, 'Fish & chips'))))[0]!.title).toBe('Fish & chips')
})

test('posts that share one id go by their addresses, and it is told', async () => {
  const { ask, snapshot } = setUp()
  const status = await ask(rss(posts(1, 3).replace(/>\d<\/guid>/g, '>same</guid>')))
  expect(
    snapshot()
      .items.map(({ id }) => id)
      .sort(),
  ).toEqual([1, 2, 3].map((n) => `blog:town:https://town.example/${n}`))
  expect(status.notes.map(({ code }) => code)).toEqual(['item/same-id'])
})

test('posts without id and address keep the same identity from day to day', async () => {
  const { ask, snapshot } = setUp()
  const bare = rss('<item><title>One</title></item><item><title>Two</title></item>')
  await ask(bare)
  const ids = snapshot()
    .items.map(({ id }) => id)
    .sort()
  await ask(bare)
  expect(
    snapshot()
      .items.map(({ id }) => id)
      .sort(),
  ).toEqual(ids)
  expect(new Set(ids).size).toBe(2)
})

test('a post without a date has the day on which it was first seen, for ever', async () => {
  const { ask, snapshot } = setUp()
  const status = await ask(rss('<item><guid>a</guid><title>Undated</title></item>'))
  expect(status.notes.map(({ code }) => code)).toEqual(['item/no-date'])
  await ask(rss('<item><guid>a</guid><title>Undated</title></item>'))
  expect(snapshot().items[0]).toMatchObject({ published: '2026-11-22T10:00:00Z', dated: 'by-us' })
})

test('a post from the year 2099 does not stay on top', async () => {
  const { ask, snapshot } = setUp()
  const status = await ask(
    rss(
      '<item><guid>a</guid><title>Early</title><pubDate>Sat, 01 Jan 2099 00:00:00 GMT</pubDate></item>',
    ),
  )
  expect(status.notes.map(({ code }) => code)).toEqual(['item/future-date'])
  expect(snapshot().items[0]).toMatchObject({ published: '2026-11-22T10:00:00Z', dated: 'future' })
})

test.each([
  ['as characters', '\u202Egnp.exe\u202C'],
  ['as references', '&#x202E;gnp.exe&#8236;'],
])(
  'direction overrides %s are taken out and told, and right-to-left text stays',
  async (_, name) => {
    const { ask, snapshot } = setUp()
    const status = await ask(text(`مرحبا ${name} \u2067x\u2069`))
    expect(snapshot().items[0]!.text).toBe('مرحبا gnp.exe x')
    expect(inWords(status)).toContain('1 post in the answer had marks that turn text round')
  },
)

test('links that cut a character are left out and told, and the words stay', async () => {
  const link = (byteStart: number, byteEnd: number) => ({
    index: { byteStart, byteEnd },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://town.example/' }],
  })
  const post = {
    uri: 'at://did:plc:town/app.bsky.feed.post/1',
    author: { did: 'did:plc:town', handle: 'town.example' },
    record: {
      text: 'Tŷ bach',
      createdAt: '2026-11-20T09:00:00Z',
      facets: [link(0, 2), link(2, 3), link(4, 99), link(-1, 2), link(4, 8)],
    },
  }
  const own = tools([server.port])
  server.routes.set('/xrpc/app.bsky.feed.getAuthorFeed', JSON.stringify({ feed: [{ post }] }))
  const status = await refresh(fed(server.url('/profile/town.example'), { kind: 'bluesky' }), own)
  const [item] = own.store.snapshot('town')!.items
  expect(item!.text).toBe('Tŷ bach')
  expect(item!.html).toBe(
    '<p>Tŷ <a href="https://town.example/" rel="nofollow noopener noreferrer">bach</a></p>',
  )
  expect(inWords(status)).toContain('mark links at places where none can be')
})

test('control characters and halves of characters are taken out', async () => {
  const [item] = await itemsOf(text('a\u0007b&#xD83D;c\u0085d'))
  expect(item!.text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u)
})

test('xml:base nests: feed, entry, content', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/"><id>1</id><title>T</title><updated>2026-01-01T00:00:00Z</updated><link href="post"/><content type="html" xml:base="z/">&lt;a href="q">q&lt;/a> more</content></entry></feed>`
  const [item] = await itemsOf(atom)
  expect(item!.url).toBe('https://a.example/x/y/post')
  expect(item!.html).toContain('href="https://a.example/x/y/z/q"')
})

test('text that is marked as text is never read as HTML', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>T</title><updated>2026-01-01T00:00:00Z</updated><content type="text">&lt;b>5 &lt; 6&lt;/b></content></entry></feed>`
  const [item] = await itemsOf(atom)
  expect(item).toMatchObject({ text: '<b>5 < 6</b>' })
  expect(item!.html).toBeUndefined()
})

test('a post with 40,000 nested elements keeps its words and costs no time', async () => {
  const began = performance.now()
  const [item] = await itemsOf(text(`Words${'<b a=1><p>'.repeat(20_000)}`))
  expect(item!.text).toBe('Words')
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('a post of nothing is left out and told', async () => {
  const { ask, snapshot } = setUp()
  const status = await ask(
    rss(
      `${post(1)}<item><guid>2</guid><description>&lt;script&gt;1&lt;/script&gt;</description></item>`,
    ),
  )
  expect(snapshot().items).toHaveLength(1)
  expect(status.notes[0]!.says).toBe(
    '1 post in the answer have no text, no title and no picture, and were left out.',
  )
})

test('ids as long as a page are made short', async () => {
  const [item] = await itemsOf(
    rss(`<item><guid>${'x'.repeat(50_000)}</guid><title>T</title></item>`),
  )
  expect(item!.id.length).toBeLessThan(40)
})

test.each([
  ['is cut off', (file: string) => file.slice(0, 500), 'it is not JSON'],
  ['lacks a field', (file: string) => file.replace('"text"', '"txet"'), 'items.0'],
])(
  'a snapshot that %s is not written over, and the way to mend it is told',
  async (_, spoilt, why) => {
    const own = setUp()
    await own.ask(good)
    const path = join(own.site, 'content/feeds/town.json')
    const broken = spoilt(readFileSync(path, 'utf8'))
    writeFileSync(path, broken)
    const status = await own.ask(good)
    expect(status.failing?.trouble.code).toBe('feed/snapshot')
    expect(inWords(status)).toContain(why)
    expect(readFileSync(path, 'utf8')).toBe(broken)
  },
)
