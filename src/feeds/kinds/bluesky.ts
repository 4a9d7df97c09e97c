import { z } from 'zod'
import type { Kind } from '../kind.ts'
import { withFacets } from '../parse/facets.ts'
import { lenientArray, readJsonAnswer } from '../parse/json.ts'
import { FeedProblem } from '../problem.ts'
import { asHtml, type RawItem, type RawMedia } from '../raw-item.ts'
import { further } from './further.ts'

const label = lenientArray(z.object({ val: z.string() })).nullish()
const facet = z.object({
  index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
  features: lenientArray(
    z.object({ $type: z.string(), uri: z.string().optional(), tag: z.string().optional() }),
  ),
})
const images = lenientArray(z.object({ fullsize: z.string(), alt: z.string().default('') }))
const quoted = z.object({
  uri: z.string(),
  author: z.object({ handle: z.string() }).optional(),
})
const embed = z.object({
  images: images.optional(),
  playlist: z.string().optional(),
  thumbnail: z.string().optional(),
  alt: z.string().optional(),
  external: z
    .object({ uri: z.string(), title: z.string().default(''), thumb: z.string().optional() })
    .optional(),
  record: z
    .union([quoted, z.object({ record: quoted })])
    .optional()
    .catch(undefined),
  media: z
    .object({
      images: images.optional(),
      playlist: z.string().optional(),
      thumbnail: z.string().optional(),
      alt: z.string().optional(),
    })
    .optional(),
})
const entry = z.object({
  post: z.object({
    uri: z.string(),
    author: z.object({ did: z.string(), handle: z.string(), labels: label }),
    record: z.object({
      text: z.string().default(''),
      createdAt: z.string(),
      langs: z.array(z.string()).nullish(),
      tags: z.array(z.string()).nullish(),
      facets: lenientArray(facet).nullish(),
      reply: z
        .object({ parent: z.object({ uri: z.string() }), root: z.object({ uri: z.string() }) })
        .nullish(),
    }),
    embed: embed.nullish().catch(null),
    labels: label,
  }),
  reason: z.unknown().optional(),
})
type Entry = z.infer<typeof entry>
const answer = z.object({ cursor: z.string().nullish(), feed: lenientArray(entry) })

/** The posts of an account by Bluesky's public API, or by another AppView where the source's url has another host. */
export const bluesky: Kind = {
  collect: async ({ source, askIfNew, ask, since, first }) => {
    const { api, actor } = profile(source.url)
    const address = (cursor?: string) =>
      `${api}/xrpc/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(actor)}&limit=50&filter=posts_with_replies${
        cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
      }`
    const newest = await askIfNew(address())
    if (newest.kind === 'unchanged') return 'unchanged'
    let page = readJsonAnswer(newest, answer)
    const all = [...page.feed]
    for (let number = 1; page.cursor && number < (since || first ? 10 : 1); number++) {
      const last = all.at(-1)
      if (since && last && Date.parse(last.post.record.createdAt) < since.getTime()) break
      const older = address(page.cursor)
      page = (await further(async () => readJsonAnswer(await ask(older), answer))) ?? { feed: [] }
      all.push(...page.feed)
    }
    refuseHidden(all)
    return { items: all.filter(({ reason }) => !isRepost(reason)).map(fromEntry), whole: false }
  },
}

const isRepost = (reason: unknown) =>
  (reason as { $type?: string } | undefined)?.$type === 'app.bsky.feed.defs#reasonRepost'

function profile(address: string): { api: string; actor: string } {
  const { origin, hostname, pathname } = new URL(address)
  const actor = /^\/profile\/([^/]+)/.exec(pathname)?.[1]
  if (!actor)
    throw new FeedProblem(
      'refused',
      'feed/address',
      `${address} is no profile; write it like https://bsky.app/profile/council.example.`,
    )
  return {
    api: hostname === 'bsky.app' ? 'https://public.api.bsky.app' : origin,
    actor: decodeURIComponent(actor),
  }
}

/** An account can ask not to be shown to people who have not signed in, and that is who reads the wall. */
function refuseHidden(entries: readonly Entry[]): void {
  if (
    entries.some(({ post }) => post.author.labels?.some(({ val }) => val === '!no-unauthenticated'))
  )
    throw new FeedProblem(
      'refused',
      'feed/no-unauthenticated',
      'The account asks Bluesky to show its posts to signed-in people only. Change "Logged-out visibility" in its settings.',
    )
}

function fromEntry({ post }: Entry): RawItem {
  const { record, author, embed } = post
  const id = idOf(post.uri)
  const inside = embed?.record && ('record' in embed.record ? embed.record.record : embed.record)
  const facets = (record.facets ?? []).map(({ index, features }) => ({
    start: index.byteStart,
    end: index.byteEnd,
    href: features.find(({ $type }) => $type.endsWith('#link'))?.uri,
  }))
  const tags = (record.facets ?? []).flatMap(({ features }) =>
    features.flatMap(({ tag }) => tag ?? []),
  )
  const parent = record.reply?.parent.uri
  const { html, odd } = withFacets(record.text, facets)
  return {
    native: id,
    url: `https://bsky.app/profile/${author.handle}/post/${id}`,
    published: record.createdAt,
    language: record.langs?.length === 1 ? record.langs[0] : undefined,
    body: asHtml(html),
    ...(odd && { oddLinks: true }),
    tags: [...tags, ...(record.tags ?? [])],
    media: mediaOf(embed, `https://bsky.app/profile/${author.handle}/post/${id}`),
    ...(post.labels?.some(({ val }) => sensitive.has(val)) && { sensitive: true }),
    ...(inside && {
      quote: { url: webAddress(inside.uri, inside.author?.handle) },
    }),
    ...(parent && {
      reply: parent.includes(`/${author.did}/`) ? ('own' as const) : ('other' as const),
    }),
    ...(record.reply?.root.uri.includes(`/${author.did}/`) && {
      thread: idOf(record.reply.root.uri),
    }),
  }
}

const sensitive = new Set(['porn', 'sexual', 'nudity', 'graphic-media', 'gore'])

const idOf = (uri: string): string => uri.split('/').at(-1)!

const webAddress = (uri: string, handle: string | undefined) =>
  `https://bsky.app/profile/${handle ?? uri.split('/')[2] ?? ''}/post/${idOf(uri)}`

function mediaOf(embed: Entry['post']['embed'], post: string): RawMedia[] {
  const inside = [embed, embed?.media].filter((each) => each != null)
  return inside.flatMap((each): RawMedia[] => [
    ...(each.images ?? []).map(({ fullsize, alt }) => ({
      kind: 'image' as const,
      url: fullsize,
      alt: alt || undefined,
    })),
    ...(each.playlist
      ? [{ kind: 'video' as const, url: post, poster: each.thumbnail, alt: each.alt || undefined }]
      : []),
  ])
}
