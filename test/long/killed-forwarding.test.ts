/** The endpoint is killed again and again while it records and tells an LRS: every recorded commit is told, once, in order. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitOf, signedIn } from '../endpoint/support/browser.ts'
import { temporary, write } from '../endpoint/support/running.ts'
import { type Fault, faulty, pass } from '../support/faulty.ts'
import { lrsIsMissing, type RunningLrs, startLrs } from '../support/lrs/lrs.ts'

const kills = 10
const people = ['learner-0', 'learner-1', 'learner-2']

let lrs: RunningLrs
beforeAll(async () => {
  if (lrsIsMissing === undefined) lrs = await startLrs()
}, 60_000)
afterAll(() => lrs?.stop())

const program = `
  import { serve } from '#server/serve.ts'
  import { siteFor } from './test/endpoint/onward/learning.ts'
  const [dist, data, port] = process.argv.slice(1)
  const pace = { idle: 20, random: Math.random, wait: () => 20, lease: 1 }
  const server = await serve({ site: siteFor(3), dist, data, host: '127.0.0.1', port: Number(port), pace, log: () => {} })
  process.stdout.write(server.url + '\\n')`

async function started(folder: string, port: number, lrsUrl: string): Promise<Started> {
  const words = ['--input-type=module', '-e', program, join(folder, 'dist'), join(folder, 'var')]
  const child = spawn(process.execPath, [...words, String(port)], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      MOOTHALL_LRS_ENDPOINT: `${lrsUrl}/xAPI/`,
      MOOTHALL_LRS_KEY: 'a',
      MOOTHALL_LRS_SECRET: 'b',
    },
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}
type Started = { child: ChildProcess; url: string }

test(`${kills} kills while it records and tells: each session is told from its beginning to its end, once`, async (context) => {
  if (lrsIsMissing !== undefined) return context.skip(lrsIsMissing)
  const faults: Fault[] = [
    pass,
    { kind: 'cut-answer' },
    pass,
    { kind: 'answer', status: 500 },
    pass,
  ]
  let posts = 0
  const proxy = await faulty(lrs.url, ({ method }) =>
    method === 'POST' ? faults[posts++ % faults.length]! : pass,
  )
  const folder = temporary()
  write(join(folder, 'dist'), { 'index.html': '<h1>Home</h1>' })
  let { child, url } = await started(folder, 0, proxy.url)
  const port = Number(new URL(url).port)
  const acknowledged = new Set<string>()
  for (let round = 0; round < kills; round++) {
    const work = people.map((person) => visitUntilCutOff(url, person, acknowledged))
    const [enough, told] = [acknowledged.size + 10 + round, posts + 3]
    while (acknowledged.size < enough || posts < told)
      await new Promise((resolve) => setImmediate(resolve))
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await Promise.all(work)
    ;({ child, url } = await started(folder, port, proxy.url))
  }
  const rows = <Row>(sql: string): Row[] => {
    using database = new DatabaseSync(join(folder, 'var/moothall.sqlite'), { readOnly: true })
    return database.prepare(sql).all() as Row[]
  }
  const waiting = () => rows<{ n: number }>('SELECT count(*) AS n FROM outbox')[0]?.n
  await expect.poll(waiting, { timeout: 60_000, interval: 200 }).toBe(0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await proxy.close()

  const visits = rows<{ id: string; learner: string }>(
    `SELECT registrations.id, learner FROM commits
     JOIN registrations ON registrations.number = registration ORDER BY commits.number`,
  )
  const there = (await lrs.statements()) as unknown as Told[]
  expect(visits.length).toBeGreaterThanOrEqual(acknowledged.size)
  expect([...acknowledged].filter((id) => !visits.some((visit) => visit.id === id))).toEqual([])
  for (const [learner, own] of Map.groupBy(visits, (visit) => visit.learner))
    expect(
      there.filter(({ actor }) => actor.account.name === learner).map(inShort),
      `what was told of ${learner}`,
    ).toEqual(
      own.flatMap(({ id }, index) =>
        ['initialized', ...(index === 0 ? [] : ['resumed']), 'suspended', 'terminated'].map(
          (verb) => `${verb} ${id}`,
        ),
      ),
    )
}, 240_000)

type Told = {
  actor: { account: { name: string } }
  verb: { id: string }
  context: { registration: string }
}
const inShort = ({ verb, context }: Told) => `${verb.id.split('/').at(-1)} ${context.registration}`

/** One visit of one commit after the other, until an answer does not come. */
async function visitUntilCutOff(url: string, person: string, acknowledged: Set<string>) {
  try {
    const browser = await signedIn(url, person)
    for (;;) {
      const { registration, token } = await browser.register('know-the-rules')
      const cmi = { exit: 'suspend', session_time: 'PT1M' } as const
      const commit = commitOf(token, { final: true, cmi })
      const { status } = await browser.post('/lms/commits', commit)
      if (status === 200) acknowledged.add(registration)
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}
