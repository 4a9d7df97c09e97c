/** Statements on their way to a real LRS, over a network that fails in every way. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Asked, type Fault, faulty, pass } from '../../support/faulty.ts'
import { lrsIsMissing, type RunningLrs, startLrs } from '../../support/lrs/lrs.ts'
import { runCli } from '../../support/run-cli.ts'
import { wrongIn } from '../../support/xapi/rules.ts'
import { running, temporary } from '../support/running.ts'
import { learn, siteFor, verbsTold } from './learning.ts'

const learners = 20
/** As in production, but without the minutes in between. */
const pace = { idle: 20, random: Math.random, wait: () => 20 }

let lrs: RunningLrs
beforeAll(async () => {
  if (lrsIsMissing === undefined) lrs = await startLrs()
}, 60_000)
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

test('one that the LRS refuses is put aside with its reason, can be read and sent again, and holds up nobody', async () => {
  const there = await newInLrs()
  let mended = false
  const proxy = await faulty(lrs.url, ({ method, body }) =>
    !mended && method === 'POST' && body.includes('verbs/failed')
      ? { kind: 'answer', status: 400, body: 'I know no verb "failed"' }
      : pass,
  )
  const server = await running({ site: siteFor(2), env: env(proxy.url), pace })
  await Promise.all([learn(server.url, 'learner-0'), learn(server.url, 'learner-1')])
  const count = 2 * verbsTold.length
  await expect.poll(async () => (await there()).length, waiting).toBe(count - 2)
  expect((await there()).map(verbOf)).not.toContain('failed')

  const cli = async (...words: string[]) => {
    const { code, out, err } = await runCli(['lms', 'outbox', ...words, '--data', server.data])
    return { code, said: out + err }
  }
  const list = JSON.parse((await cli('list', '--json')).said) as { dead: { id: string }[] }
  expect((await cli()).said).toMatch(
    /^0 waiting to be sent, 2 refused by the LRS\.[\s\S]+ failed +licence-to-post .+ it answered 400: I know no verb "failed"/,
  )
  const [first, second] = list.dead.map(({ id }) => id)
  expect((await cli('show', first!)).said).toContain(
    '"id": "http://adlnet.gov/expapi/verbs/failed"',
  )
  expect(await cli('drop', second!)).toEqual({ code: 0, said: '1 taken out.\n' })
  expect(await cli('drop', second!)).toEqual({
    code: 1,
    said: `moothall: The outbox has no such refused statement (${second}): see "moothall lms outbox list" for their ids.\n`,
  })
  mended = true
  expect((await cli('resend')).said).toBe('1 will be sent again.\n')
  await expect.poll(async () => (await there()).length, waiting).toBe(count - 1)
  expect((await there()).at(-1)?.id).toBe(first)
  await proxy.close()
}, 60_000)

test('what waits when the endpoint is stopped is sent by the next one', async () => {
  const there = await newInLrs()
  const proxy = await faulty(lrs.url, () => pass)
  await proxy.down()
  const data = temporary()
  const first = await running({ site: siteFor(1), env: env(proxy.url), pace, data })
  await learn(first.url, 'learner-0')
  await first.close()
  await proxy.up()
  await running({ site: siteFor(1), env: env(proxy.url), pace, data })
  await expect.poll(async () => (await there()).map(verbOf), waiting).toEqual(verbsTold)
  await proxy.close()
})

test('wrong credentials are no fault of a statement: all of them wait until the settings are mended', async () => {
  const proxy = await faulty(lrs.url, () => ({ kind: 'answer', status: 401, body: 'Who are you?' }))
  const server = await running({ site: siteFor(1), env: env(proxy.url), pace })
  await learn(server.url, 'learner-0')
  await expect.poll(() => server.log.join(), waiting).toContain('it answered 401: Who are you?')
  const { out } = await runCli(['lms', 'outbox', '--data', server.data])
  expect(out).toBe(`${verbsTold.length} waiting to be sent, 0 refused by the LRS.\n`)
  await proxy.close()
}, 60_000)

/** What the LRS has beyond what it has now. */
async function newInLrs() {
  const before = (await lrs.statements()).length
  return async () => (await lrs.statements()).slice(before)
}

const waiting = { timeout: 25_000, interval: 200 }

const verbOf = (statement: object): string =>
  String(Reflect.get(Reflect.get(statement, 'verb'), 'id'))
    .split('/')
    .at(-1)!

/** Without what the LRS adds. */
const ours = ({ stored: _, authority: __, version: ___, ...statement }: Record<string, unknown>) =>
  statement
