/** Two endpoints with one PostgreSQL database tell one LRS. */
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { forwarder } from '#lms/forward/forwarder.ts'
import { lrsAt } from '#lms/forward/lrs.ts'
import type { Statement } from '#lms/forward/statement.ts'
import { postgresStore } from '#lms/store/postgres/store.ts'
import { faulty, pass } from '../../support/faulty.ts'
import { lrsIsMissing, type RunningLrs, startLrs } from '../../support/lrs/lrs.ts'
import { type Cluster, postgresIsMissing, startCluster } from '../../support/postgres.ts'
import { statement } from '../outbox-contract.ts'

const pace = { idle: 5, random: Math.random, wait: () => 5 }
const missing = lrsIsMissing ?? postgresIsMissing
let lrs: RunningLrs
let cluster: Cluster
beforeAll(async () => {
  if (missing !== undefined) return
  const starting = [startCluster(), startLrs()] as const
  ;[cluster, lrs] = await Promise.all(starting)
}, 60_000)
beforeEach((context) => {
  if (missing !== undefined) context.skip(missing)
})
afterAll(async () => {
  await lrs?.stop()
  await cluster?.stop()
})

test('both record and one at a time tells, another going on when it stops: each statement is sent once, in order per learner', async () => {
  const sent: string[] = []
  const proxy = await faulty(lrs.url, ({ method, body }) => {
    if (method === 'POST') sent.push(...(JSON.parse(body) as Statement[]).map((each) => each.id))
    return pass
  })
  onTestFinished(() => proxy.close())
  const address = await cluster.database()
  const stores = await Promise.all([postgresStore(address), postgresStore(address)])
  onTestFinished(async () => {
    for (const store of stores) await store.close()
  })
  const people = await Promise.all(
    Array.from({ length: 10 }, (_, number) => stores[0]!.learner(`development:${number}`, 'One')),
  )
  const to = { endpoint: `${proxy.url}/xAPI/`, key: 'a', secret: 'b' }
  const silent = { stuck: (reason: string) => expect.fail(reason), going: () => {} }
  const jobs = stores.map((store) => forwarder(store, lrsAt(to), false, silent, pace))

  const expected = await Promise.all(
    people.map(async ({ key }, person) => {
      const ids: string[] = []
      for (let number = 0; number < 20; number++) {
        const next = statement(key)
        // Now this instance records, now that one.
        await stores[(number + person) % 2]!.change({ learner: key, courses: ['one'] }, () => ({
          told: { course: 'one', statements: [next] },
        }))
        ids.push(next.id)
        if (person === 0 && number === 10) await jobs[0]!.stop()
      }
      return ids
    }),
  )
  await expect
    .poll(() => stores[0]!.outbox.count(), { timeout: 20_000 })
    .toEqual({
      waiting: 0,
      dead: 0,
    })
  await jobs[1]!.stop()

  expect(sent.length).toBe(200)
  for (const ids of expected) expect(sent.filter((id) => ids.includes(id))).toEqual(ids)
  const there = (await lrs.statements()).map(({ id }) => id)
  expect(there).toEqual(sent)
})
