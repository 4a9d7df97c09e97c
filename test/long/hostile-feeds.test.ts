/** Hostile posts through every door, built into a site and opened in a real browser that has our policy switched off. */
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { refresh } from '#feeds/refresh.ts'
import { takingTurns } from '#feeds/retrieve/manners.ts'
import { strict } from '#feeds/retrieve/rules.ts'
import { feedStore } from '#feeds/store.ts'
import { topicsBy } from '#feeds/topics.ts'
import { buildSite } from '../../src/cli/building/build.ts'
import { silentProgress } from '../../src/cli/progress.ts'
import { startBrowser } from '../support/browser.ts'
import { fed } from '../support/feeds/account.ts'
import { intakes } from '../support/feeds/intakes.ts'
import { payloads } from '../support/feeds/payloads.ts'
import { httpServer } from '../support/feeds/server.ts'
import { sampleDay } from '../support/sample-site.ts'
import { type Served, serveSample } from '../support/served-site.ts'

const site = mkdtempSync(join(tmpdir(), 'moothall-hostile-'))
let served: Served
let browser: Browser
let tried = 0

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../fixtures/sites/small'), site, { recursive: true })
  rmSync(join(site, 'content/feeds'), { recursive: true })
  const server = await httpServer()
  const rules = strict('x', [`127.0.0.1:${server.port}`])
  const tools = {
    store: feedStore(site, join(site, 'var')),
    rules: { ...rules, gap: 0 },
    turns: takingTurns(0),
    topics: topicsBy([]),
    now: () => new Date('2026-11-22T09:00:00Z'),
    secret: () => 'T',
    budget: 0,
  }
  const doors = Object.values(intakes)
  const accounts = []
  for (const [nth, { kind = 'feed', source, posts, body, also = {} }] of doors.entries()) {
    // Each door gets its share of every sort of payload.
    const share = payloads.filter((_, index) => index % doors.length === nth)
    tried += share.length
    server.routes.clear()
    for (const [path, answer] of Object.entries(also)) server.routes.set(path, answer)
    server.routes.set(posts, (request, response) =>
      response.end(/[?&]page=[2-9]|max_id/.test(request.url ?? '') ? '[]' : body(share)),
    )
    const account = fed(server.url(source ?? posts), { kind, id: `door-${nth}` })
    const status = await refresh(account, tools)
    if (status.failing) throw new Error(status.failing.trouble.says)
    accounts.push(account)
  }
  // A file that somebody wrote by hand: what the sanitiser never saw.
  tools.store.keepSnapshot({
    version: 1,
    account: 'door-0',
    checked: '2026-11-22T09:00:00Z',
    items: payloads.slice(0, 120).map((each, n) => ({
      id: `blog:door-0:${n}`,
      published: '2026-11-20T09:00:00Z',
      url: 'https://town.example/',
      title: each.trim() || 'T',
      text: each,
      html: each,
      topics: [],
      media: [],
      warning: each.trim() || 'W',
    })),
  })
  await server.close()
  writeFileSync(
    join(site, 'content/registers/accounts.yaml'),
    stringify(accounts.map((each) => ({ ...each, owner_post: 'tourism-officer' }))),
  )
  await buildSite({ site, today: sampleDay, lenient: true }, silentProgress)
  served = await serveSample(site)
  browser = await startBrowser()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await served?.remove()
  rmSync(site, { recursive: true, force: true })
})

test('more than 500 payloads are built in, and nothing fires, loads or could', async () => {
  expect(tried).toBeGreaterThan(500)
  const all = globSync('social/**/index.html', { cwd: join(site, 'dist') }).sort()
  expect(all.length).toBeGreaterThan(500)
  // Every post is on the page of its account; of the pages of single posts, every tenth is opened too.
  const single = (file: string) => /^social\/door-\d+\/[0-9a-f]{12}\//.test(file)
  const pages = all.filter((file, index) => !single(file) || index % 10 === 0)
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()} opens ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url)) faults.push(`${page.url()} asks ${request.url()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()} throws ${error.message}`))
  for (const file of pages) {
    await page.goto(`${served.url}/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, {
      waitUntil: 'load',
    })
    faults.push(
      ...(await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true
        const main = document.querySelector('main')!
        return [...main.querySelectorAll('*')].flatMap((element) => [
          ...[...element.attributes]
            .filter(
              ({ name, value }) =>
                /^on|^style$|^srcdoc$|^formaction$/.test(name) ||
                /^\s*(javascript|data|vbscript):/i.test(value),
            )
            .map(({ name, value }) => `${location.pathname} has ${name}="${value}"`),
          ...(/^(iframe|object|embed|form|base|meta|style|template|math)$/i.test(element.localName)
            ? [`${location.pathname} has <${element.localName}>`]
            : []),
        ])
      })),
    )
  }
  expect(faults).toEqual([])
})
