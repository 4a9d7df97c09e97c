import { expect, test } from 'vitest'
import { flowOf } from '#player/host/flow.ts'
import type { HostEntry } from '#player/host/frame/messages.ts'

const entry = (id: string, more: Partial<HostEntry> = {}): HostEntry => ({
  id,
  learner: 'a',
  sco: 'one',
  final: false,
  at: '2026-11-22T10:00:00.000Z',
  seconds: 1,
  cmi: { location: id },
  ...more,
})

/** A clock that goes on only while somebody waits, and a journal that can be made to wait. */
function desk() {
  const [written, forgotten]: [string[], string[]] = [[], []]
  let time = 0
  const flow = flowOf(
    async ({ id }) => {
      await Promise.resolve()
      written.push(id)
    },
    ({ id }) => forgotten.push(id),
    () => time,
    async (ms) => {
      time += ms
    },
  )
  return { flow, written, forgotten, seconds: () => time / 1000 }
}

test('entries that come while one is being written give way to the newest of their part', async () => {
  const { flow, written, forgotten } = desk()
  for (const id of ['a', 'b', 'c', 'd']) void flow(entry(id))
  await flow(entry('x', { sco: 'two' }))
  expect(written).toEqual(['a', 'd', 'x'])
  expect(forgotten).toEqual(['b', 'c'])
})

test('the end of a visit gives way to nothing', async () => {
  const { flow, written, forgotten } = desk()
  for (const each of [entry('a'), entry('b'), entry('end', { final: true })]) void flow(each)
  await flow(entry('new'))
  expect(written).toEqual(['a', 'end', 'new'])
  expect(forgotten).toEqual(['b'])
})

test('what a package says at its leisure is written at once', async () => {
  const { flow, written, seconds } = desk()
  for (let n = 0; n < 400; n++) await flow(entry(`${n}`))
  expect([written.length, seconds()]).toEqual([400, 0])
})

test('a package that never stops is let through at 20 kB a second once 10 MB are used up', async () => {
  const { flow, seconds } = desk()
  const suspend_data = 'x'.repeat(60_000)
  for (let n = 0; n < 500; n++) await flow(entry(`${n}`, { cmi: { suspend_data } }))
  expect(seconds()).toBeGreaterThan((500 * 60_000 - 10_000_000) / 20_000 - 1)
})

test('a journal that fails once does not stop what comes after', async () => {
  const written: string[] = []
  const flow = flowOf(
    async ({ id }) => {
      if (id === 'a') throw new Error('closed')
      written.push(id)
    },
    () => {},
  )
  await expect(flow(entry('a'))).rejects.toThrow('closed')
  await flow(entry('b'))
  expect(written).toEqual(['b'])
})
