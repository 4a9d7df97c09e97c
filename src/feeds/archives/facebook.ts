import { z } from 'zod'
import { type Archive, inArchive } from '../archive.ts'
import { lenientArray } from '../parse/json.ts'
import { kindOf } from '../parse/media.ts'
import { asText, type RawItem } from '../raw-item.ts'
import { fromSeconds, readArchiveJson, unmangled } from './json.ts'

const media = z.object({ uri: z.string(), description: z.string().optional() })
const post = z.object({
  timestamp: z.number(),
  data: lenientArray(
    z.object({ post: z.string().optional(), update_timestamp: z.number().optional() }),
  ).default([]),
  attachments: lenientArray(
    z.object({
      data: lenientArray(
        z.object({
          media: media.optional(),
          external_context: z.object({ url: z.string().optional() }).optional(),
        }),
      ),
    }),
  ).default([]),
})

/** A Page's or profile's posts in Facebook's "Download your information". It gives neither ids nor addresses of posts. */
export const facebook: Archive = {
  writtenFor:
    'Facebook "Download your information", format JSON, layout of 2023 to 2025 (…/posts/your_posts…_1.json or profile_posts_1.json)',
  wants: (path) => /(^|\/)posts\/(your_posts|profile_posts|page_posts)[^/]*\.json$/.test(path),
  read: (files) =>
    files.flatMap((file) =>
      readArchiveJson(file, z.array(z.unknown()).pipe(lenientArray(post))).map(fromPost),
    ),
}

function fromPost({ timestamp, data, attachments }: z.infer<typeof post>): RawItem {
  const text = data.find((each) => each.post)?.post
  const attached = attachments.flatMap((each) => each.data)
  const link = attached.find(({ external_context }) => external_context?.url)?.external_context?.url
  const own = text && unmangled(text)
  const changed = data.find((each) => each.update_timestamp)?.update_timestamp
  return {
    published: fromSeconds(timestamp),
    ...(changed && changed > timestamp && { updated: fromSeconds(changed) }),
    body: asText(
      [own, link && !own?.includes(link) ? link : undefined].filter(Boolean).join('\n\n') ||
        undefined,
    ),
    media: attached.flatMap(({ media: each }) => {
      // What the account wrote under a picture is a caption and no description of it; Facebook exports none.
      const kind = kindOf(undefined, each?.uri)
      return each && kind ? [{ kind, url: inArchive(each.uri) }] : []
    }),
  }
}
