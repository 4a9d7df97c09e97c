import { z } from 'zod'
import type { Archive } from '../archive.ts'
import { lenientArray } from '../parse/json.ts'
import { asText, type RawItem } from '../raw-item.ts'
import { readArchiveJson } from './json.ts'

const video = z.object({ Date: z.string(), Link: z.string(), Title: z.string().optional() })
const list = z.object({ VideoList: lenientArray(video) })
const data = z.union([
  z.object({ Post: z.object({ Posts: list }) }).transform(({ Post }) => Post.Posts.VideoList),
  z.object({ Video: z.object({ Videos: list }) }).transform(({ Video }) => Video.Videos.VideoList),
])

/** The posts in TikTok's "Download your data". It holds no films and no pictures, only where they are. */
export const tiktok: Archive = {
  writtenFor:
    'TikTok "Download your data", format JSON, layout of 2022 to 2025 (user_data.json or user_data_tiktok.json)',
  wants: (path) => /(^|\/)user_data(_tiktok)?\.json$/.test(path),
  read: (files) => files.flatMap((file) => readArchiveJson(file, data).map(fromVideo)),
}

function fromVideo({ Date: date, Link, Title }: z.infer<typeof video>): RawItem {
  const native = /\/video\/(\d+)/.exec(Link)?.[1]
  return {
    native,
    url: Link,
    published: date,
    body: asText(Title || undefined),
    media: [{ kind: 'video', url: Link }],
  }
}
