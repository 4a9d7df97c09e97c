/**
 * `npm run bench -- feeds`: a council of 200 accounts, with 2,000 and with 20,000 posts: refreshed from a server on
 * this machine, then built with the rest of the sample, in a process of its own.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Fed } from '#feeds/refresh.ts'
import { refreshAll } from '#feeds/refresh-all.ts'
import { takingTurns } from '#feeds/retrieve/manners.ts'
import { strict } from '#feeds/retrieve/rules.ts'
import { feedStore } from '#feeds/store.ts'
import { topicsBy } from '#feeds/topics.ts'
import { filesUnder } from '#lib/files.ts'
import { account } from '#model/account.ts'
import { picture } from '../support/feeds/pictures.ts'
import { httpServer } from '../support/feeds/server.ts'
import { copySample, sampleDay } from '../support/sample-site.ts'
import { accounts, feedOf, rowOf, topics } from './feeds/council.ts'
import type { Figures } from './run.ts'
import { timed } from './timed.ts'

export async function feeds(): Promise<Figures> {
  const few = await measure(10)
  const many = await measure(100)
  const named = (posts: string, figures: Figures) =>
    Object.entries(figures).map(([name, value]) => [`${posts} posts: ${name}`, value])
  return {
    ...Object.fromEntries([...named('2,000', few), ...named('20,000', many)]),
    ...Object.fromEntries(
      Object.entries(many).map(([name, value]) => [
        `growth for ten times the posts: ${name.replace(/ \(.*/, '')}`,
        round(value / few[name]!),
      ]),
    ),
  }
}

async function measure(posts: number): Promise<Figures> {
  const site = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
  try {
    await copySample(site)
    rmSync(join(site, 'content/feeds'), { recursive: true })
    const refreshed = await refresh(site, posts)
    const run = await timed(['build', '--site', site, '--today', sampleDay])
    const dist = join(site, 'dist')
    const files = filesUnder(dist)
    return {
      ...refreshed,
      'build (s)': run.seconds,
      'build, work of all cores (s)': run.cpu,
      'build, peak memory of all processes (MB)': run.megabytes,
      'dist (MB)': round(sizeOf(dist, files)),
      'dist (files)': files.length,
      pages: files.filter((file) => file.endsWith('.html')).length,
    }
  } finally {
    rmSync(site, { recursive: true })
  }
}

async function refresh(site: string, posts: number): Promise<Figures> {
  const server = await httpServer()
  try {
    server.routes.set('/p.png', await picture(1200, 900))
    const rows = Array.from({ length: accounts }, (_, n) => rowOf(n, server.url(`/${n}.xml`)))
    for (let n = 0; n < accounts; n++)
      server.routes.set(`/${n}.xml`, {
        headers: { etag: '"1"' },
        body: feedOf(n, posts, server.url('/p.png')),
      })
    writeFileSync(join(site, 'content/registers/accounts.yaml'), stringify(rows))
    const rules = strict('bench@town.example', [`127.0.0.1:${server.port}`])
    const tools = {
      store: feedStore(site, join(site, 'var')),
      rules: { ...rules, gap: 0 },
      turns: takingTurns(0),
      topics: topicsBy(topics.map((topic) => ({ topic, tags: [topic] }))),
      now: () => new Date(),
      secret: () => undefined,
      budget: 60_000_000,
    }
    const all = rows.map((row) => account.parse(row) as Fed)
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
    const content = join(site, 'content/feeds')
    return {
      'first refresh (s)': round((first - began) / 1000),
      'refresh again (s)': round((second - first) / 1000),
      'refresh, peak memory (MB)': round(peak / 1e6),
      'content (MB)': round(sizeOf(content, filesUnder(content))),
    }
  } finally {
    await server.close()
  }
}

const sizeOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6

const round = (value: number) => Math.round(value * 10) / 10
