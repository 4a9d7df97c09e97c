import { z } from 'zod'
import { type Archive, inArchive } from '../archive.ts'
import { lenientArray } from '../parse/json.ts'
import { kindOf } from '../parse/media.ts'
import { asText, type RawItem } from '../raw-item.ts'
import { fromSeconds, readArchiveJson, unmangled } from './json.ts'

const media = z.object({
  uri: z.string(),
  creation_timestamp: z.number(),
  title: z.string().default(''),
})
const post = z.object({
  media: lenientArray(media),
  title: z.string().optional(),
  creation_timestamp: z.number().optional(),
})
const file = z.union([
  z.array(z.unknown()).pipe(lenientArray(post)),
  z.object({ ig_reels_media: lenientArray(post) }).transform((value) => value.ig_reels_media),
])

/** Posts and reels in Instagram's "Download your information". Of a post with one picture, the words are the picture's title. */
export const instagram: Archive = {
  writtenFor:
    'Instagram "Download your information", format JSON, layout of 2022 to 2025 (content/ or your_instagram_activity/media/posts_1.json, reels.json)',
  wants: (path) => /(^|\/)(content|media)\/(posts_\d+|reels)\.json$/.test(path),
  read: (files) => files.flatMap((each) => readArchiveJson(each, file).flatMap(fromPost)),
}

function fromPost({ media: all, title, creation_timestamp }: z.infer<typeof post>): RawItem[] {
  const when = creation_timestamp ?? all[0]?.creation_timestamp
  if (when === undefined) return []
  const words = title || (all.length === 1 ? all[0]!.title : '')
  return [
    {
      published: fromSeconds(when),
      body: asText(unmangled(words) || undefined),
      media: all.flatMap(({ uri }) => {
        const kind = kindOf(undefined, uri)
        return kind ? [{ kind, url: inArchive(uri) }] : []
      }),
    },
  ]
}
