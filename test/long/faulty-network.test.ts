/** The journal that ships, in real browsers, over a network that fails in every way: every commit arrives, once, in order, at its learner. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteFor } from '../endpoint/onward/learning.ts'
import { signedIn } from '../endpoint/support/browser.ts'
import { running } from '../endpoint/support/running.ts'
import { startBrowser } from '../support/browser.ts'
import { type Fault, type Faulty, faulty, pass } from '../support/faulty.ts'
import type { Learner } from '../support/player/delivering.ts'
import { type Modules, serveModules } from '../support/player/modules.ts'

const [devices, learners, steps] = [4, 200, 50]

let browser: Browser
let modules: Modules
beforeAll(async () => {
  browser = await startBrowser()
  modules = await serveModules()
})
afterAll(async () => {
  await browser.close()
  await modules.close()
})

const faults: Fault[] = [
  pass,
  { kind: 'cut-answer' },
  pass,
  { kind: 'answer', status: 500, body: 'Internal Server Error' },
  { kind: 'cut-request' },
  pass,
  { kind: 'slow', milliseconds: 400 },
  { kind: 'answer', status: 503 },
  pass,
  // A sign-in page of somebody's network.
  { kind: 'answer', status: 200, body: '<title>Welcome to our Wi-Fi</title>' },
]

test(`${learners * steps} commits of ${learners} learners all arrive, once, in order, each at its learner`, async () => {
  const server = await running({ site: siteFor(learners) })
  const met = new Map<string, number>()
  let sent = 0
  const network = await faulty(
    (path) => (path.startsWith('/lms/') ? server.url : modules.address),
    ({ path }) => {
      if (path !== '/lms/commits') return pass
      const fault = faults[sent++ % faults.length]!
      met.set(fault.kind, (met.get(fault.kind) ?? 0) + 1)
      return fault
    },
  )
  const people = await Promise.all(
    Array.from({ length: learners }, async (_, number): Promise<Learner> => {
      const person = await signedIn(server.url, `learner-${number}`)
      const { registration, token } = await person.register('know-the-rules')
      return { name: `Learner ${number}`, registration, token }
    }),
  )
  const share = learners / devices
  const pages = await Promise.all(Array.from({ length: devices }, () => opened(network)))
  const taking = pages.map((page, device) =>
    inPage<number>(page, 'takeSteps', people.slice(device * share, (device + 1) * share), steps),
  )
  const stored = () => count(server.data)
  for (const part of [0.2, 0.5]) {
    await expect.poll(stored, { timeout: 120_000 }).toBeGreaterThan(learners * steps * part)
    await network.down()
    const before = await Promise.all(pages.map((page) => inPage<Left>(page, 'left')))
    expect(before.some(({ waiting }) => waiting > 0)).toBe(true)
    await network.up()
  }
  expect((await Promise.all(taking)).reduce((sum, each) => sum + each)).toBe(learners * steps)
  const online = () =>
    Promise.all(pages.map((page) => page.evaluate(() => dispatchEvent(new Event('online')))))
  await expect
    .poll(() => online().then(stored), { timeout: 150_000, interval: 1000 })
    .toBe(learners * steps)
  const left = () => Promise.all(pages.map((page) => inPage<Left>(page, 'left')))
  // The last answer may be the one that was cut: asked again at once, and not after the pause that has grown to minutes.
  await expect
    .poll(() => online().then(left), { timeout: 60_000, interval: 1000 })
    .toEqual(pages.map(() => ({ waiting: 0, refused: 0 })))
  await network.close()

  expect(wrongIn(server.data)).toEqual([])
  expect([...met.keys()].sort()).toEqual([...new Set(faults.map(({ kind }) => kind))].sort())
}, 240_000)

type Left = { waiting: number; refused: number }

async function opened({ url }: Faulty): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}/`)
  // Loaded before the network goes away.
  await page.evaluate(`import('/test/support/player/delivering.ts')`)
  return page
}

const inPage = <Value>(page: Page, name: string, ...words: unknown[]): Promise<Value> =>
  page.evaluate(
    `import('/test/support/player/delivering.ts').then((it) => it.${name}(...${JSON.stringify(words)}))`,
  )

function count(data: string): number {
  using database = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  return Number(database.prepare('SELECT count(*) AS n FROM commits').get()?.['n'])
}

/** Every line of the journal that is not its learner's next step. */
function wrongIn(data: string): string[] {
  using database = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  const lines = database
    .prepare(
      `SELECT learners.name, sequence, body ->> '$.cmi.location' AS place FROM commits
       JOIN registrations ON registrations.number = registration
       JOIN learners ON key = learner ORDER BY commits.number`,
    )
    .all()
  const last = new Map<string, number>()
  const wrong = lines.flatMap(({ name, sequence, place }) => {
    const next = (last.get(String(name)) ?? 0) + 1
    last.set(String(name), Number(sequence))
    const expected = `${name}, step ${next}`
    return sequence === next && place === expected ? [] : [`${place} where ${expected} should be`]
  })
  const short = [...last].filter(([, sequence]) => sequence !== steps)
  return [
    ...wrong,
    ...short.map(([name, sequence]) => `${name} ends at ${sequence}`),
    ...(last.size === learners ? [] : [`${last.size} learners`]),
  ]
}
