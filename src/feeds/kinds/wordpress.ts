import { z } from 'zod'
import type { Kind } from '../kind.ts'
import { readFeed } from '../parse/feed.ts'
import { lenientArray, readJsonAnswer } from '../parse/json.ts'
import { FeedProblem } from '../problem.ts'
import { asHtml, type RawItem, type Reading } from '../raw-item.ts'
import { further } from './further.ts'

const rendered = z.object({ rendered: z.string() })
const post = z.object({
  id: z.number(),
  date_gmt: z.string(),
  modified_gmt: z.string().optional(),
  link: z.string(),
  title: rendered,
  content: rendered.extend({ protected: z.boolean().optional() }),
  _embedded: z
    .object({
      'wp:featuredmedia': lenientArray(
        z.object({ source_url: z.string(), alt_text: z.string().optional() }),
      ).optional(),
      'wp:term': z.array(lenientArray(z.object({ name: z.string() }))).optional(),
    })
    .optional(),
})

const perPage = 20

/** The posts of a WordPress site by its REST API, or by its feed where the API is closed. */
export const wordpress: Kind = {
  collect: async ({ source, askIfNew, ask, since, first }) => {
    const site = source.url.replace(/\/+$/, '')
    const address = (page: number) =>
      `${site}/wp-json/wp/v2/posts?per_page=${perPage}&page=${page}&_embed=wp:featuredmedia,wp:term${
        since ? `&after=${since.toISOString()}` : ''
      }`
    try {
      const newest = await askIfNew(address(1))
      if (newest.kind === 'unchanged') return 'unchanged'
      let page = readJsonAnswer(newest, lenientArray(post))
      const all = [...page]
      for (
        let number = 2;
        page.length === perPage && number <= (since || first ? 10 : 1);
        number++
      ) {
        // Past its last page WordPress answers with an error.
        const older = () => ask(address(number))
        page = (await further(async () => readJsonAnswer(await older(), lenientArray(post)))) ?? []
        all.push(...page)
      }
      return { items: all.filter(isOpen).map(fromPost), whole: false }
    } catch (error) {
      if (!(error instanceof FeedProblem) || !closed.has(error.trouble.code)) throw error
      const answer = await askIfNew(`${site}/feed/`)
      return answer.kind === 'unchanged' ? 'unchanged' : withIdsOfApi(readFeed(answer))
    }
  },
}

/** What stands behind a password is not for everyone. */
const isOpen = ({ content }: z.infer<typeof post>): boolean => content.protected !== true

/** In its feed a post is `https://news.example/?p=4711`, in the API 4711: it must stay the same post. */
const withIdsOfApi = ({ items, ...rest }: Reading): Reading => ({
  ...rest,
  items: items.map((item) => {
    const id = /[?&]p=(\d+)$/.exec(item.native ?? '')?.[1]
    return id ? { ...item, native: id } : item
  }),
})

const closed = new Set(['fetch/not-found', 'fetch/forbidden', 'feed/web-page', 'feed/shape'])

function fromPost({
  id,
  date_gmt,
  modified_gmt,
  link,
  title,
  content,
  _embedded,
}: z.infer<typeof post>): RawItem {
  const picture = _embedded?.['wp:featuredmedia']?.[0]
  return {
    native: String(id),
    url: link,
    published: date_gmt,
    updated: modified_gmt,
    title: asHtml(title.rendered),
    body: asHtml(content.rendered),
    base: link,
    tags: (_embedded?.['wp:term'] ?? []).flat().map(({ name }) => name),
    media: picture
      ? [{ kind: 'image', url: picture.source_url, alt: picture.alt_text || undefined }]
      : [],
  }
}
