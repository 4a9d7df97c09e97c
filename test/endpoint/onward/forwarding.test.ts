/** Statements on their way to a real LRS, over a network that fails in every way. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Asked, type Fault, faulty, pass } from '../../support/faulty.ts'
import { lrsIsMissing, type RunningLrs, startLrs } from '../../support/lrs/lrs.ts'
import { wrongIn } from '../../support/xapi/rules.ts'
import { running } from '../support/running.ts'
import { learn, siteFor, verbsTold } from './learning.ts'

const learners = 20
/** As in production, but without the minutes in between. */
const pace = { idle: 20, random: Math.random, wait: () => 20 }

let lrs: RunningLrs
beforeAll(async () => {
  if (lrsIsMissing === undefined) lrs = await startLrs()
})
beforeEach((context) => {
  if (lrsIsMissing !== undefined) context.skip(lrsIsMissing)
})
afterAll(() => lrs?.stop())

const env = (url: string) => ({
  MOOTHALL_LRS_ENDPOINT: `${url}/xAPI`,
  MOOTHALL_LRS_KEY: 'a',
  MOOTHALL_LRS_SECRET: 'b',
})

/** An LRS of the strict kind, which calls every repeat a conflict; Learning Locker alone does so only where the two differ. */
function strict(faults: (asked: Asked) => Fault) {
  const stored = new Set<string>()
  const said = { conflicts: 0, faults: 0 }
  const idsIn = (body: string) => (JSON.parse(body) as { id: string }[]).map(({ id }) => id)
  return {
    said,
    fault: (asked: Asked): Fault => {
      if (asked.method !== 'POST') return pass
      if (idsIn(asked.body).some((id) => stored.has(id))) {
        said.conflicts++
        return { kind: 'answer', status: 409, body: 'I have that statement already' }
      }
      const fault = faults(asked)
      if (fault.kind !== 'pass') said.faults++
      return fault
    },
    passed: ({ method, body }: Asked, { status }: { status: number }) => {
      if (method === 'POST' && status === 200) for (const id of idsIn(body)) stored.add(id)
    },
  }
}

test('down for a while, then answering 409 and 500 and cutting connections: all statements are there once, in order per learner', async () => {
  const kinds: Fault[] = [
    { kind: 'answer', status: 500, body: 'Internal error' },
    { kind: 'cut-answer' },
    { kind: 'cut-request' },
    pass,
    { kind: 'answer', status: 503 },
    { kind: 'slow', milliseconds: 50 },
    { kind: 'cut-answer' },
  ]
  let posts = 0
  const { fault, passed, said } = strict(() => kinds[posts++ % kinds.length]!)
  const proxy = await faulty(lrs.url, fault, passed)
  await proxy.down()

  const site = siteFor(learners)
  const server = await running({ site, env: env(proxy.url), pace })
  const people = site.settings.endpoint.development_people.map(({ id }) => id)
  const [early, late] = [people.slice(0, learners / 2), people.slice(learners / 2)]
  await Promise.all(early.map((person) => learn(server.url, person)))
  expect(server.log.join()).toContain('The LRS does not take statements: no answer came')
  expect(await lrs.statements()).toEqual([])

  await proxy.up()
  await Promise.all(late.map((person) => learn(server.url, person)))
  await expect
    .poll(() => lrs.statements().then((all) => all.length), { timeout: 25_000, interval: 200 })
    .toBe(learners * verbsTold.length)

  const all = await lrs.statements()
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const byLearner = Map.groupBy(all, ({ actor }) => actor.account.name)
  expect(byLearner.size).toBe(learners)
  for (const told of byLearner.values()) {
    expect(told.map(verbOf)).toEqual(verbsTold)
    expect(told.map(({ timestamp }) => timestamp)).toEqual(
      told.map(({ timestamp }) => timestamp).sort(),
    )
  }
  expect(all.map(ours).flatMap(wrongIn)).toEqual([])
  expect(said.faults).toBeGreaterThan(5)
  expect(said.conflicts).toBeGreaterThan(0)
  await proxy.close()
})

const verbOf = (statement: object): string =>
  String(Reflect.get(Reflect.get(statement, 'verb'), 'id'))
    .split('/')
    .at(-1)!

/** Without what the LRS adds. */
const ours = ({ stored: _, authority: __, version: ___, ...statement }: Record<string, unknown>) =>
  statement
