import { z } from 'zod'
import type { Kind } from '../kind.ts'
import { lenientArray, readJsonAnswer } from '../parse/json.ts'
import { FeedProblem } from '../problem.ts'
import { asText, type RawItem, type RawMedia } from '../raw-item.ts'

const attachment = z.object({
  media_type: z.string().optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  media: z.object({ image: z.object({ src: z.string() }).optional() }).optional(),
})
const post = z.object({
  id: z.string(),
  message: z.string().optional(),
  created_time: z.string(),
  updated_time: z.string().optional(),
  permalink_url: z.string().optional(),
  is_hidden: z.boolean().optional(),
  attachments: z
    .object({
      data: lenientArray(
        attachment.extend({
          subattachments: z.object({ data: lenientArray(attachment) }).optional(),
        }),
      ),
    })
    .optional(),
})
const page = z.object({ data: lenientArray(post) })

const fields =
  'id,message,created_time,updated_time,permalink_url,is_hidden,attachments{media_type,url,description,media,subattachments}'

/**
 * A Facebook Page by the Graph API, with the council's own page access token in `MOOTHALL_FACEBOOK_TOKEN`.
 * Written from the documentation of version 23.0 and NOT VERIFIED AGAINST THE LIVE SERVICE: it shows how a source
 * with a token is added. The token is sent in a header, to the source's own host alone, and is written nowhere.
 */
export const facebookPage: Kind = {
  collect: async ({ account, source, ask, secret }) => {
    const own = `MOOTHALL_FACEBOOK_TOKEN_${account.toUpperCase().replaceAll('-', '_')}`
    const token = secret(own) ?? secret('MOOTHALL_FACEBOOK_TOKEN')
    if (!token)
      throw new FeedProblem(
        'refused',
        'feed/no-token',
        `The Graph API needs a page access token: set ${own} or MOOTHALL_FACEBOOK_TOKEN in the environment.`,
      )
    const url = `${source.url.replace(/\/+$/, '')}/posts?limit=50&fields=${encodeURIComponent(fields)}`
    const { data } = readJsonAnswer(await ask(url, { authorization: `Bearer ${token}` }), page)
    return { items: data.filter((each) => !each.is_hidden).map(fromPost), whole: false }
  },
}

function fromPost(own: z.infer<typeof post>): RawItem {
  const attached = (own.attachments?.data ?? []).flatMap((each) =>
    each.subattachments ? each.subattachments.data : [each],
  )
  return {
    native: own.id.split('_').at(-1),
    url: own.permalink_url,
    published: own.created_time,
    updated: own.updated_time,
    body: asText(own.message),
    media: attached.flatMap(({ media_type = '', media, url }): RawMedia[] => {
      const picture = media?.image?.src
      if (!picture) return []
      return media_type.startsWith('video')
        ? [{ kind: 'video', url: url ?? own.permalink_url ?? picture, poster: picture }]
        : [{ kind: 'image', url: picture }]
    }),
  }
}
