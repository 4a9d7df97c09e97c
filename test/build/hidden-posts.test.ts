import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { stringify } from 'yaml'
import { filesUnder } from '#lib/files.ts'
import { buildSite } from '../../src/cli/building/build.ts'
import { silentProgress } from '../../src/cli/progress.ts'
import { picture } from '../support/feeds/pictures.ts'
import { sampleDay } from '../support/sample-site.ts'

const site = mkdtempSync(join(tmpdir(), 'moothall-hidden-'))
const post = (id: string, word: string, more: object = {}) => ({
  id: `facebook:town-facebook:${id}`,
  published: '2026-11-20T09:00:00Z',
  url: `https://www.facebook.com/town/posts/${id}`,
  text: `The ${word} is open.`,
  topics: [],
  media: [
    {
      kind: 'image',
      file: `${word}.webp`,
      width: 60,
      height: 40,
      alt: `A ${word}`,
      from: `https://x.example/${word}.png`,
    },
  ],
  ...more,
})

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../fixtures/sites/small'), site, { recursive: true })
  const feeds = join(site, 'content/feeds')
  for (const word of ['lighthouse', 'zeppelin', 'kangaroo', 'xylophone'])
    writeFileSync(join(feeds, 'media', `${word}.webp`), await picture(60, 40, 'webp'))
  writeFileSync(
    join(feeds, 'town-facebook.json'),
    JSON.stringify({
      version: 1,
      account: 'town-facebook',
      checked: '2026-11-22T09:00:00Z',
      items: [
        post('90001', 'lighthouse'),
        post('90002', 'zeppelin'),
        post('90003', 'kangaroo', { reply: 'other' }),
      ],
      removed: [
        {
          id: 'facebook:town-facebook:90004',
          published: '2026-11-20T09:00:00Z',
          removed: '2026-11-21T09:00:00Z',
          item: post('90004', 'xylophone'),
        },
      ],
    }),
  )
  writeFileSync(
    join(feeds, 'moderation.yaml'),
    stringify([
      {
        do: 'hide',
        post: 'facebook:town-facebook:90002',
        reason: 'It shows a child whose parents asked us to take it down.',
        by: 'tourism-officer',
        on: '2026-11-21',
      },
    ]),
  )
  await buildSite({ site, today: sampleDay, lenient: true }, silentProgress)
}, 120_000)
afterAll(() => rmSync(site, { recursive: true, force: true }))

/** Everything that the build wrote, unpacked: the search keeps its texts in gzip. */
const written = (folder: string): Map<string, string> =>
  new Map(
    filesUnder(folder).map((file) => {
      const bytes = readFileSync(join(folder, file))
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
      return [file, (packed ? gunzipSync(bytes) : bytes).toString('utf8')]
    }),
  )
const traces = (files: Map<string, string>, words: RegExp) =>
  [...files].flatMap(([file, text]) => (words.test(file) || words.test(text) ? [file] : []))

test('a post that is shown leaves its traces everywhere, so that the next test looks where they would be', () => {
  const found = traces(written(join(site, 'dist')), /lighthouse/i)
  for (const place of [
    'social/index.html',
    'social/feed.json',
    'social/feed.xml',
    'social/latest-en.html',
  ])
    expect(found).toContain(place)
  expect(found.filter((file) => file.startsWith('pagefind/'))).not.toEqual([])
  expect(found.filter((file) => /^social\/media\/lighthouse\./.test(file))).toHaveLength(1)
})

test.each([
  ['that somebody hid', /zeppelin|90002/i],
  ['that answers somebody else', /kangaroo|90003/i],
  ['that is gone at its source', /xylophone|90004/i],
])('a post %s leaves no trace in any file: page, feed, search or picture', (_, words) => {
  expect(traces(written(join(site, 'dist')), words)).toEqual([])
})

test('the sample council’s answers to residents are on no page of it', () => {
  expect(traces(written(join(inject('sampleSite'), 'dist')), /@resident|@preswylydd/)).toEqual([])
})
