import { rm } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProfile, startProfile } from '../../support/browser.ts'
import { kill } from '../../support/player/learner.ts'
import { type Modules, serveModules } from '../../support/player/modules.ts'
import { journalContract } from '../../unit/player/journal-contract.ts'

let modules: Modules
let profile: string
let browser: BrowserContext
let page: Page

beforeAll(async () => {
  modules = await serveModules()
  profile = await newProfile()
  await start()
})
afterAll(async () => {
  await browser.close()
  await modules.close()
  await rm(profile, { recursive: true, force: true })
})

async function start(): Promise<void> {
  browser = await startProfile(profile)
  page = await browser.newPage()
  await page.goto(modules.address)
}

/** Runs the body of a module in the page. It sees `open`, `samples`, `contract`, and answers with `return`. */
const inPage = <T>(body: string): Promise<T> =>
  page.evaluate(`(async () => {
    const { openJournal } = await import('/src/player/journal/open.ts')
    const { openDatabase } = await import('/src/player/journal/database.ts')
    const samples = await import('/test/unit/player/samples.ts')
    const { journalContract } = await import('/test/unit/player/journal-contract.ts')
    const empty = () => new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('moothall-journal')
      request.onsuccess = resolve
      request.onerror = reject
    })
    ${body}
  })()`)

for (const name of Object.keys(journalContract))
  test(`in IndexedDB, ${name}`, async () => {
    const { got, want } = await inPage<{ got: unknown; want: unknown }>(`
      await empty()
      const journal = await openJournal()
      const answer = await journalContract[${JSON.stringify(name)}](journal)
      journal.close()
      return { got: JSON.stringify(answer.got), want: JSON.stringify(answer.want), keeping: journal.keeping() }`)
    expect(got).toBe(want)
  })

test('a step whose promise has settled survives a browser that is killed', async () => {
  await inPage(`
    await empty()
    const journal = await openJournal()
    await journal.open(samples.aSession(), samples.aState())
    await journal.record('r1', samples.deciding({ kind: 'saw', item: 'why', to: 'voice' }, 1))`)
  await kill(browser)
  await start()
  const kept = await inPage(`
    const journal = await openJournal()
    const state = await journal.state('anna', 'posting')
    return [state.location, state.seen, (await journal.entries()).map((entry) => entry.commit.id)]`)
  expect(kept).toEqual(['voice', ['why'], ['00000000-0000-4000-8000-000000000001']])
})

test('a journal of an older version is brought up to date with everything in it', async () => {
  const stores = await inPage(`
    await empty()
    const journal = await openJournal()
    await journal.open(samples.aSession(), samples.aState({ seen: ['why'] }))
    journal.close()
    const { upgrades } = await import('/src/player/journal/database.ts')
    const next = await openDatabase(undefined, [...upgrades, (database) => database.createObjectStore('later')])
    const state = await next.get('states', ['anna', 'posting'])
    const names = [...next.objectStoreNames]
    next.close()
    return [names, state.seen]`)
  expect(stores).toEqual([['entries', 'later', 'results', 'sessions', 'states'], ['why']])
})

test('a page older than the journal goes on in memory, and says that a newer page is needed', async () => {
  const keeping = await inPage(`
    const journal = await openJournal()
    await journal.open(samples.aSession(), samples.aState())
    await journal.record('r1', samples.deciding({ kind: 'left' }, 1))
    const answer = [journal.keeping(), (await journal.entries()).length]
    await empty()
    return answer`)
  expect(keeping).toEqual(['newer-page', 1])
})

test('an open page makes way for the upgrade of a newer one', async () => {
  const told = await inPage(`
    const told = []
    const journal = await openJournal((keeping) => told.push(keeping))
    await journal.open(samples.aSession(), samples.aState())
    const { upgrades } = await import('/src/player/journal/database.ts')
    const next = await openDatabase(undefined, [...upgrades, () => {}])
    await journal.record('r1', samples.deciding({ kind: 'left' }, 1))
    next.close()
    await empty()
    return [told[0], journal.keeping()]`)
  expect(told).toEqual(['newer-page', 'newer-page'])
})

test('a disk without room is told as full, and the step is kept in memory', async () => {
  // An origin of its own: Chromium remembers for a while how much room one that has written before has.
  const fresh = await serveModules()
  await page.goto(fresh.address)
  const client = await page.context().newCDPSession(page)
  const origin = new URL(fresh.address).origin
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 })
  // Random, since Chromium compresses what it stores.
  const answer = await inPage(`
    const journal = await openJournal()
    await journal.open(samples.aSession(), samples.aState())
    const long = crypto.getRandomValues(new Uint8Array(65_536)).join('-').repeat(5)
    await journal.record('r1', samples.deciding({ kind: 'went', to: long }, 1))
    return [journal.keeping(), (await journal.entries()).length]`)
  await fresh.close()
  expect(answer).toEqual(['full', 1])
})
