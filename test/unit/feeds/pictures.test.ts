import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refresh } from '#feeds/refresh.ts'
import { sweep } from '#feeds/refresh-all.ts'
import { fed, later, tools } from '../../support/feeds/account.ts'
import { picture } from '../../support/feeds/pictures.ts'
import { type FeedServer, httpServer, type Route } from '../../support/feeds/server.ts'

let server: FeedServer
beforeAll(async () => {
  server = await httpServer()
})
afterAll(() => server.close())

/** A refreshed account with one post that shows `/p`. */
async function shown(route: Route, changes: Parameters<typeof tools>[1] = {}) {
  const own = tools([server.port], changes)
  server.routes.set('/p', route)
  server.routes.set(
    '/feed.xml',
    `<rss version="2.0"><channel><item><guid>1</guid><description><![CDATA[Text <img src="${server.url('/p')}" alt="A">]]></description></item></channel></rss>`,
  )
  const status = await refresh(fed(server.url('/feed.xml')), own)
  return { own, status, media: own.store.snapshot('town')!.items[0]!.media }
}

/** A PNG of `side` pixels square, all black: a few kilobytes that decode to gigabytes. */
function hugePng(side: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each(['png', 'jpeg', 'webp', 'gif'] as const)(
  'a %s is copied in two widths as WebP',
  async (format) => {
    const { media, own } = await shown(await picture(1200, 900, format))
    expect(media).toMatchObject([
      { kind: 'image', width: 800, height: 600, alt: 'A', small: { width: 400, height: 300 } },
    ])
    const file = media[0]!.kind === 'image' ? media[0]!.file : ''
    expect(file).toMatch(/^[0-9a-f]{20}-800\.webp$/)
    expect(own.store.media.size(file)).toBeGreaterThan(100)
  },
)

test('a photograph loses its EXIF, and is turned the right way up first', async () => {
  const photo = await sharp(await picture(900, 600, 'jpeg'))
    .withExif({ IFD0: { Copyright: 'Ann' }, IFD3: { GPSLatitude: '51/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const { media, own } = await shown(photo)
  expect(media).toMatchObject([{ width: 600, height: 900 }])
  const file = media[0]!.kind === 'image' ? media[0]!.file : ''
  const { exif, icc, xmp } = await sharp(`${own.site}/content/feeds/media/${file}`).metadata()
  expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined])
})

test('something that moves becomes its first frame', async () => {
  const frames = await Promise.all([
    picture(40, 30),
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  ])
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  expect((await sharp(moving).metadata()).pages).toBe(2)
  const { media } = await shown(moving)
  expect(media).toMatchObject([{ still: true, width: 40, height: 30 }])
})

test.each<[string, () => Promise<Route> | Route, string]>([
  [
    'HTML that calls itself a picture',
    () => ({ type: 'image/png', body: '<html><script>alert(1)</script>' }),
    'picture/kind',
  ],
  [
    'an SVG',
    () => ({
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    }),
    'picture/kind',
  ],
  ['a PDF', () => ({ body: '%PDF-1.7' }), 'picture/kind'],
  [
    'a GIF in its first bytes and a script after',
    () => ({ body: 'GIF89a/*<script>*/=1;alert(1)' }),
    'picture/damaged',
  ],
  ['half a PNG', async () => (await picture()).subarray(0, 200), 'picture/damaged'],
  ['a pixel that counts readers', () => picture(1, 1, 'gif'), 'picture/tiny'],
  ['25,000 by 25,000 pixels', () => hugePng(25_000), 'picture/pixels'],
  ['nothing there', () => ({ status: 404 }), 'fetch/not-found'],
])(
  '%s: the post is shown without it, and the status says so',
  async (_, route, code) => {
    const { media, status } = await shown(await route())
    expect(media).toEqual([])
    expect(status.outcome).toBe('fresh')
    expect(status.notes.map((note) => note.code)).toContain(code)
  },
  30_000,
)

test('a picture with a script behind it is made anew from its pixels', async () => {
  const polyglot = Buffer.concat([await picture(60, 40), Buffer.from('<script>alert(1)</script>')])
  const { media, own } = await shown(polyglot)
  const file = media[0]!.kind === 'image' ? media[0]!.file : ''
  expect(readFileSync(`${own.site}/content/feeds/media/${file}`, 'latin1')).not.toContain('script')
})

test('a picture on a private address is not asked for', async () => {
  const own = tools([server.port])
  server.routes.set(
    '/feed.xml',
    '<rss version="2.0"><channel><item><guid>1</guid><description><![CDATA[Text <img src="http://169.254.169.254/x.png">]]></description></item></channel></rss>',
  )
  const status = await refresh(fed(server.url('/feed.xml')), own)
  expect(status.notes.map(({ code }) => code)).toContain('fetch/private-address')
})

test('an account over its budget gets no more copies, and its posts stay', async () => {
  const { media, status } = await shown(await picture(), { budget: 0 })
  expect(media).toEqual([])
  expect(status.notes.map(({ code }) => code)).toContain('picture/budget')
})

test('pictures that take longer than an account may take are left for the next time, and come then', async () => {
  const { media, status, own } = await shown(await picture(), { patience: -1 })
  expect(media).toEqual([])
  expect(status.notes.map(({ code }) => code)).toContain('picture/late')
  later(own.clock, 1)
  await refresh(fed(server.url('/feed.xml')), { ...own, patience: 60_000 })
  expect(own.store.snapshot('town')!.items[0]!.media).toHaveLength(1)
})

test('a copy that could not be had is asked for the next time, though the feed is the same', async () => {
  const { own } = await shown({ status: 503 })
  server.routes.set('/p', await picture(60, 40))
  later(own.clock, 1)
  await refresh(fed(server.url('/feed.xml')), own)
  expect(own.store.snapshot('town')!.items[0]!.media).toHaveLength(1)
})

test('copies that nothing shows any more are swept, and what a person put there is not', async () => {
  const { own, media } = await shown(await picture(60, 40))
  own.store.media.write('0123456789abcdef0123-800.webp', new Uint8Array([1]))
  own.store.media.write('town-hall.webp', new Uint8Array([1]))
  expect(sweep(own)).toBe(1)
  expect(own.store.media.all()).toEqual(
    [media[0]!.kind === 'image' ? media[0]!.file : '', 'town-hall.webp'].sort(),
  )
})
