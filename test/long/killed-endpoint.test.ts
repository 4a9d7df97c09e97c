/** The endpoint is killed again and again while learners commit: what it acknowledged is there, and nothing twice. */
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { outlines } from '#lms/attempts/outline.ts'
import { openStore, type Place } from '#lms/store/open.ts'
import { verify } from '#lms/store/verify/verify.ts'
import { temporary, write } from '../endpoint/support/running.ts'
import { site } from '../endpoint/support/site.ts'
import { type Kind, kinds, startStores, stopStores } from '../endpoint/support/stores.ts'
import { type Instance, kill, type Setting, standby } from '../support/instance.ts'
import { chanceOf, type Load, startLoad } from './support/load.ts'

const learners = 8

beforeAll(startStores)
afterAll(stopStores)

async function settingFor(kind: Kind): Promise<{ setting: Setting; place: Place }> {
  const place = await kind.place()
  const folder = temporary()
  const dist = join(folder, 'dist')
  write(dist, { 'index.html': '<h1>Home</h1>' })
  const data = place.kind === 'sqlite' ? join(place.file, '..') : join(folder, 'var')
  return {
    place,
    setting: { dist, data, ...(place.kind === 'postgresql' && { address: place.address }) },
  }
}

/** Everything that was acknowledged is there, once, in order; nothing else is; and the record is what the journal says. */
async function expectNothingLost(place: Place, load: Load): Promise<void> {
  const store = await openStore(place, { create: false })
  onTestFinished(() => store.close())
  const histories = await Promise.all((await store.learners()).map(({ key }) => store.history(key)))
  const lines = histories.flatMap((history) => history.lines)
  const ids = lines.map(({ id }) => id)
  expect(ids.length).toBe(new Set(ids).size)
  expect(new Set(ids)).toEqual(new Set(load.acknowledged.keys()))
  expect(ids.filter((id) => load.refused.has(id))).toEqual([])
  for (const session of Map.groupBy(lines, (line) => line.registration).values()) {
    const sequences = session.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.map((_, index) => index + 1))
  }
  const verification = await verify(store, outlines(site))
  expect(verification).toMatchObject({ commits: load.acknowledged.size, faults: [], notes: [] })
}

describe.each(kinds)('$name:', (kind) => {
  beforeEach((context) => {
    if (kind.missing !== undefined) context.skip(kind.missing)
  })

  const [instances, kills, which] =
    kind.name === 'SQLite'
      ? [1, 100, 'the endpoint']
      : [2, 40, 'one of two endpoints on one database']

  test(`${kills} kills of ${which}, at random and under load, lose no acknowledged commit and double none`, async () => {
    const seed = Number(process.env['MOOTHALL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    console.log(`MOOTHALL_SEED=${seed} repeats these moments, as far as the machine does.`)
    const chance = chanceOf(seed)
    const { setting, place } = await settingFor(kind)
    const running: Instance[] = []
    for (let number = 0; number < instances; number++)
      running.push(await (await standby(setting)).start(0))
    onTestFinished(async () => {
      await Promise.all(running.map(({ process }) => kill(process)))
    })

    let turn = 0
    const load = await startLoad(learners, () => running[turn++ % instances]!.url, chance)
    for (let round = 0; round < kills; round++) {
      // It takes the place of whichever is killed, so that most of the time is spent under load.
      const [next] = await Promise.all([
        standby(setting),
        load.until(load.acknowledged.size + Math.floor(chance() * 40)),
      ])
      await new Promise((resolve) => setTimeout(resolve, chance() * 20))
      const victim = Math.floor(chance() * instances)
      const { port, process } = running[victim]!
      const gone = once(process, 'exit')
      process.kill('SIGKILL')
      await gone
      running[victim] = await next.start(port)
    }
    await load.until(load.acknowledged.size + 50)
    await load.stop()
    console.log(`${kind.name}: ${load.acknowledged.size} commits, ${load.again} sent again.`)
    expect(load.again).toBeGreaterThan(0)
    await expectNothingLost(place, load)
    // A minute or two on a machine of its own; most of it is the starting of Node.
  }, 1_200_000)
})
