/** `npm run bench -- feeds`: 200 accounts refreshed from a server on this machine, with 2,000 and with 20,000 posts. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fed } from '#feeds/refresh.ts'
import { refreshAll } from '#feeds/refresh-all.ts'
import { takingTurns } from '#feeds/retrieve/manners.ts'
import { strict } from '#feeds/retrieve/rules.ts'
import { feedStore } from '#feeds/store.ts'
import { topicsBy } from '#feeds/topics.ts'
import { filesUnder } from '#lib/files.ts'
import { account } from '#model/account.ts'
import { picture } from '../support/feeds/pictures.ts'
import { type FeedServer, httpServer } from '../support/feeds/server.ts'

const accounts = 200
const words =
  'The road over the mountain is open again after the snow of last night. Please drive with care, and look at the forecast before you set out on a long way. '

export async function feeds(): Promise<Record<string, number>> {
  const few = await measure(10)
  const many = await measure(100)
  return {
    ...Object.fromEntries(
      Object.entries(few).map(([name, value]) => [`2,000 posts: ${name}`, value]),
    ),
    ...Object.fromEntries(
      Object.entries(many).map(([name, value]) => [`20,000 posts: ${name}`, value]),
    ),
  }
}

async function measure(posts: number): Promise<Record<string, number>> {
  const server = await httpServer()
  const site = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
  try {
    server.routes.set('/p.png', await picture(1200, 900))
    for (let n = 0; n < accounts; n++)
      server.routes.set(`/${n}.xml`, { headers: { etag: '"1"' }, body: feedOf(n, posts, server) })
    const rules = strict('bench@town.example', [`127.0.0.1:${server.port}`])
    const tools = {
      store: feedStore(site, join(site, 'var')),
      rules: { ...rules, gap: 0 },
      turns: takingTurns(0),
      topics: topicsBy([]),
      now: () => new Date(),
      secret: () => undefined,
      budget: 60_000_000,
    }
    const all = Array.from({ length: accounts }, (_, n) => accountOf(n, server.url(`/${n}.xml`)))
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
    const began = performance.now()
    const { statuses } = await refreshAll(all, tools)
    const first = performance.now()
    await refreshAll(all, tools)
    const second = performance.now()
    clearInterval(watch)
    const wrong = statuses.filter((each) => each.posts !== posts || each.failing)
    if (wrong.length > 0)
      throw new Error(`${wrong.length} accounts are wrong, such as ${JSON.stringify(wrong[0])}`)
    const content = filesUnder(join(site, 'content'))
    return {
      'first refresh (s)': round((first - began) / 1000),
      'refresh again (s)': round((second - first) / 1000),
      'peak memory (MB)': round(peak / 1e6),
      'content (MB)': round(
        content.reduce((sum, file) => sum + statSync(join(site, 'content', file)).size, 0) / 1e6,
      ),
    }
  } finally {
    await server.close()
    rmSync(site, { recursive: true })
  }
}

const feedOf = (n: number, posts: number, server: FeedServer): string =>
  `<rss version="2.0"><channel><title>${n}</title><link>https://town.example/</link>${Array.from(
    { length: posts },
    (_, at) =>
      `<item><guid isPermaLink="false">${n}-${at}</guid><link>https://town.example/${n}/${at}</link><title>Post ${at} of account ${n}</title><pubDate>${new Date(Date.UTC(2026, 10, 20) - (at * accounts + n) * 600_000).toUTCString()}</pubDate><description><![CDATA[<p>${words.repeat(1 + (at % 3))}</p><p>See <a href="/more">more</a>.</p>${at % 10 === 0 ? `<img src="${server.url('/p.png')}" alt="A road">` : ''}]]></description></item>`,
  ).join('')}</channel></rss>`

const accountOf = (n: number, url: string): Fed =>
  account.parse({
    id: `account-${n}`,
    platform: 'blog',
    handle: `@${n}`,
    url: 'https://town.example/',
    display_name: `Account ${n}`,
    purpose: 'News.',
    business_goal: 'Fewer calls.',
    audience: ['Residents'],
    language: 'en',
    status: 'active',
    owner_post: 'digital-communications-officer',
    approved_on: '2020-01-01',
    reviewed_on: '2026-01-01',
    review_in: '12 months',
    hours_monitored: 'Office hours',
    response_target: '4 hours',
    feed: { kind: 'feed', url, http: true },
  }) as Fed

const round = (value: number) => Math.round(value * 10) / 10
