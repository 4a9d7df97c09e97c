import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ArchivePlatform, archives } from '#feeds/archives.ts'
import { importArchive } from '#feeds/import-archive.ts'
import { toZip } from '#lib/zip/write.ts'
import { fed, tools } from '../../support/feeds/account.ts'
import { activeIn } from '../../support/feeds/active.ts'
import { payloads } from '../../support/feeds/payloads.ts'
import { picture } from '../../support/feeds/pictures.ts'

/** A zip on the disk of a test's own site, imported. */
async function imported(
  platform: ArchivePlatform,
  files: Record<string, string | Uint8Array>,
  own = tools([]),
) {
  const zip = join(own.site, 'archive.zip')
  writeFileSync(
    zip,
    toZip(
      Object.entries(files).map(([path, body]) => ({
        path,
        bytes: typeof body === 'string' ? Buffer.from(body) : body,
      })),
    ),
  )
  const outcome = await importArchive(
    platform,
    zip,
    fed('https://town.example/', { platform }),
    own,
  )
  return { ...outcome, own, items: own.store.snapshot('town')!.items }
}

/** As Meta writes it: the bytes of UTF-8, each as a character. */
const mangled = (text: string) => Buffer.from(text).toString('latin1')
const json = (value: unknown) => JSON.stringify(value)

/** One archive of each platform around one text, in the layout that its reader names. */
const with_ = {
  facebook: (text: string, png: Uint8Array) => ({
    'facebook-town/your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json':
      json([
        {
          timestamp: 1763629200,
          data: [{ post: mangled(text) }],
          attachments: [
            { data: [{ media: { uri: 'posts/media/1.png', description: mangled(text) } }] },
          ],
          title: 'Town added a photo.',
        },
        { odd: true },
      ]),
    'facebook-town/posts/media/1.png': png,
    'facebook-town/messages/inbox.json': json({ private: true }),
  }),
  instagram: (text: string, png: Uint8Array) => ({
    'your_instagram_activity/media/posts_1.json': json([
      {
        media: [{ uri: 'media/posts/1.png', creation_timestamp: 1763629200, title: mangled(text) }],
      },
    ]),
    'media/posts/1.png': png,
  }),
  x: (text: string, png: Uint8Array) => ({
    'data/tweets.js': `window.YTD.tweets.part0 = ${json([
      {
        tweet: {
          id_str: '1991',
          full_text: `${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')} https://t.co/pic`,
          created_at: 'Thu Nov 20 09:00:00 +0000 2025',
          lang: 'cy',
          extended_entities: {
            media: [
              {
                url: 'https://t.co/pic',
                media_url_https: 'https://pbs.twimg.com/media/1.png',
                type: 'photo',
              },
            ],
          },
        },
      },
    ])}`,
    'data/tweets_media/1991-1.png': png,
  }),
  linkedin: (text: string) => ({
    'Shares.csv': `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n2025-11-20 09:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7123,"${text.replaceAll('"', '""')}",,,MEMBER_NETWORK\r\n`,
  }),
  tiktok: (text: string) => ({
    'user_data_tiktok.json': json({
      Post: {
        Posts: {
          VideoList: [
            {
              Date: '2025-11-20 09:00:00',
              Link: 'https://www.tiktokv.com/share/video/7111/',
              Title: text,
            },
          ],
        },
      },
    }),
  }),
} satisfies Record<
  ArchivePlatform,
  (text: string, png: Uint8Array) => Record<string, string | Uint8Array>
>

const ids: Record<ArchivePlatform, RegExp> = {
  facebook: /^facebook:town:content-[0-9a-f]{16}$/,
  instagram: /^instagram:town:content-[0-9a-f]{16}$/,
  x: /^x:town:1991$/,
  linkedin: /^linkedin:town:7123$/,
  tiktok: /^tiktok:town:7111$/,
}

describe.each(Object.keys(archives) as ArchivePlatform[])('%s', (platform) => {
  test('its posts come in with their words, dates, pictures and a stable identity', async () => {
    const png = await picture(60, 40)
    const words = 'Tŷ’r dref & “siop” 🎄'
    const { items, added, own } = await imported(platform, with_[platform](words, png))
    expect(added).toBe(1)
    expect(items).toMatchObject([
      { text: words, published: '2025-11-20T09:00:00Z', source: 'archive' },
    ])
    expect(items[0]!.id).toMatch(ids[platform])
    expect(items[0]!.media.filter(({ kind }) => kind === 'image')).toHaveLength(
      ['facebook', 'instagram', 'x'].includes(platform) ? 1 : 0,
    )
    const again = await imported(platform, with_[platform](words, png), own)
    expect([again.added, again.items]).toEqual([0, items])
  })

  test('no payload in it is ever HTML', async () => {
    const { items } = await imported(
      platform,
      with_[platform](payloads.slice(0, 60).join(' '), await picture(10, 10)),
    )
    expect(items.flatMap(({ html }) => (html ? activeIn(html) : []))).toEqual([])
    expect(items[0]!.html).toBeUndefined()
  })

  test('the archive of another platform is refused, with what is expected', async () => {
    await expect(imported(platform, { 'readme.html': '<p>' })).rejects.toThrow(
      /The zip has no file of posts.*JSON/s,
    )
  })

  test('a file of another layout is named', async () => {
    const [path] = Object.keys(with_[platform]('a', new Uint8Array()))
    await expect(
      imported(platform, { [path!]: platform === 'linkedin' ? 'When,What\n1,2' : '"text"' }),
    ).rejects.toThrow(path!.split('/').at(-1)!)
  })
})

test('answers and posts passed on in an X archive are marked', async () => {
  const tweet = (id_str: string, more: object) => ({
    tweet: { id_str, full_text: 'Words', created_at: 'Thu Nov 20 09:00:00 +0000 2025', ...more },
  })
  const { items } = await imported('x', {
    'data/tweet.js': `window.YTD.tweet.part0 = ${json([
      tweet('1', { in_reply_to_status_id_str: '9', in_reply_to_screen_name: 'ann' }),
      tweet('2', { in_reply_to_status_id_str: '9', in_reply_to_screen_name: 'Town' }),
      tweet('3', { full_text: 'RT @ann: hello' }),
      tweet('4', {
        full_text: 'See https://t.co/a',
        entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://town.example/bins' }] },
      }),
    ])}`,
  })
  expect(items.map(({ id, reply, boost, text }) => [id.at(-1), reply, boost, text])).toEqual([
    ['1', 'other', undefined, 'Words'],
    ['2', 'own', undefined, 'Words'],
    ['3', undefined, true, 'RT @ann: hello'],
    ['4', undefined, undefined, 'See https://town.example/bins'],
  ])
})

test('something that is no zip is told', async () => {
  const own = tools([])
  writeFileSync(join(own.site, 'a.zip'), 'not a zip')
  await expect(
    importArchive('x', join(own.site, 'a.zip'), fed('https://t.example/', { platform: 'x' }), own),
  ).rejects.toThrow('is no zip that can be read')
})
