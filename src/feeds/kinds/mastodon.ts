import { z } from 'zod'
import type { Collecting, Kind } from '../kind.ts'
import { lenientArray, readJsonAnswer } from '../parse/json.ts'
import { FeedProblem } from '../problem.ts'
import { asHtml, type RawItem, type RawMedia } from '../raw-item.ts'
import { further } from './further.ts'

const attachment = z.object({
  type: z.string(),
  url: z.string().nullable(),
  preview_url: z.string().nullish(),
  description: z.string().nullish(),
  meta: z.object({ original: z.object({ duration: z.number().optional() }).optional() }).nullish(),
})
const core = z.object({
  id: z.string(),
  created_at: z.string(),
  edited_at: z.string().nullish(),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  language: z.string().nullish(),
  content: z.string(),
  spoiler_text: z.string().nullish(),
  sensitive: z.boolean().nullish(),
  visibility: z.string().default('public'),
  in_reply_to_id: z.string().nullish(),
  in_reply_to_account_id: z.string().nullish(),
  account: z.object({ id: z.string() }),
  tags: lenientArray(z.object({ name: z.string() })).nullish(),
  media_attachments: lenientArray(attachment).default([]),
  poll: z
    .object({
      expires_at: z.string().nullish(),
      options: z.array(z.object({ title: z.string(), votes_count: z.number().nullish() })),
    })
    .nullish(),
})
const status = core.extend({
  reblog: core.nullish(),
  quote: z.object({ quoted_status: core.nullish() }).nullish().catch(null),
})
type Status = z.infer<typeof status>

const perPage = 40

/** The public statuses of an account, by the API that Mastodon, GoToSocial, Pixelfed and others have. */
export const mastodon: Kind = {
  collect: async (from) => {
    const { origin, name } = profile(from.source.url)
    const found = readJsonAnswer(
      await from.ask(`${origin}/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`),
      z.object({ id: z.string() }),
    )
    const address = (older: string) =>
      `${origin}/api/v1/accounts/${encodeURIComponent(found.id)}/statuses?limit=${perPage}&exclude_reblogs=true${older}`
    const newest = await from.askIfNew(address(''))
    if (newest.kind === 'unchanged') return 'unchanged'
    return { items: await pages(newest, address, from), whole: false }
  },
}

async function pages(
  newest: Parameters<typeof readJsonAnswer>[0],
  address: (older: string) => string,
  { ask, since, first }: Collecting,
): Promise<RawItem[]> {
  let page = readJsonAnswer(newest, lenientArray(status))
  const all = [...page]
  for (let number = 1; page.length === perPage && number < (since || first ? 10 : 1); number++) {
    const last = page.at(-1)!
    if (since && Date.parse(last.created_at) < since.getTime()) break
    const older = () => ask(address(`&max_id=${last.id}`))
    page = (await further(async () => readJsonAnswer(await older(), lenientArray(status)))) ?? []
    all.push(...page)
  }
  const beginning = beginnings(all)
  return all
    .filter(({ visibility }) => visibility === 'public' || visibility === 'unlisted')
    .map((each) => {
      const thread = beginning(each)
      return { ...fromStatus(each), ...(thread && { thread }) }
    })
}

/** The first post of the thread that a status goes on with, as far back as the answer has it. */
function beginnings(all: readonly Status[]): (of: Status) => string | undefined {
  const own = new Map(all.map((each) => [each.id, each]))
  return (of) => {
    let first: string | undefined
    let at: Status | undefined = of
    // A server could answer with a ring.
    for (let steps = 0; at && goesOn(at) && steps < all.length; steps++) {
      first = at.in_reply_to_id!
      at = own.get(first)
    }
    return first
  }
}

const goesOn = ({ in_reply_to_id, in_reply_to_account_id, account }: Status): boolean =>
  !!in_reply_to_id && in_reply_to_account_id === account.id

function profile(address: string): { origin: string; name: string } {
  const { origin, pathname } = new URL(address)
  const name = /^\/(?:@|users\/)([^/]+)/.exec(pathname)?.[1]
  if (!name)
    throw new FeedProblem(
      'refused',
      'feed/address',
      `${address} is no profile; write it like https://social.example/@council.`,
    )
  return { origin, name: decodeURIComponent(name) }
}

function fromStatus(own: Status): RawItem {
  const quoted = own.quote?.quoted_status
  return {
    native: own.id,
    url: own.url ?? own.uri ?? undefined,
    published: own.created_at,
    updated: own.edited_at ?? undefined,
    language: own.language ?? undefined,
    body: asHtml(own.content),
    base: own.url ?? undefined,
    tags: (own.tags ?? []).map(({ name }) => name),
    media: own.media_attachments.flatMap(fromAttachment),
    ...(own.spoiler_text && { warning: own.spoiler_text }),
    ...(own.sensitive && { sensitive: true }),
    ...(own.poll && {
      poll: {
        options: own.poll.options.map(({ title, votes_count }) => ({
          text: title,
          ...(votes_count != null && { votes: votes_count }),
        })),
        ...(own.poll.expires_at && { ends: own.poll.expires_at }),
      },
    }),
    ...(quoted?.url && { quote: { url: quoted.url } }),
    ...(own.in_reply_to_id && {
      reply: own.in_reply_to_account_id === own.account.id ? ('own' as const) : ('other' as const),
    }),
    ...(own.reblog && { boost: true }),
  }
}

function fromAttachment(media: z.infer<typeof attachment>): RawMedia[] {
  const kind = kinds[media.type]
  if (!kind || !media.url) return []
  return [
    {
      kind,
      url: media.url,
      alt: media.description ?? undefined,
      poster: kind === 'video' ? (media.preview_url ?? undefined) : undefined,
      seconds: media.meta?.original?.duration,
    },
  ]
}

const kinds: Record<string, RawMedia['kind']> = {
  image: 'image',
  video: 'video',
  gifv: 'video',
  audio: 'audio',
}
