import { expect, test } from 'vitest'
import { type Check, good, poor, runAll } from '#player/self-check/check.ts'

const run = (...checks: Check[]) => runAll(checks, () => {}, 20)

test('each check is told as it comes out, in its order', async () => {
  const told: string[] = []
  const checks: Check[] = [
    { id: 'first', run: () => good('fine') },
    { id: 'second', run: async () => poor('slow') },
  ]
  const results = await runAll(checks, ({ id, state }) => told.push(`${id} ${state}`))
  expect(told).toEqual(['first good', 'second poor'])
  expect(results.map(({ detail }) => detail)).toEqual(['fine', 'slow'])
})

test('a check that throws, or is refused, is bad and says why; the next ones still run', async () => {
  const results = await run(
    {
      id: 'throws',
      run: () => {
        throw new TypeError('no such thing')
      },
    },
    { id: 'refused', run: () => Promise.reject(new Error('denied')) },
    { id: 'fine', run: () => good() },
  )
  expect(results).toEqual([
    { id: 'throws', state: 'bad', detail: 'TypeError: no such thing' },
    { id: 'refused', state: 'bad', detail: 'Error: denied' },
    { id: 'fine', state: 'good', detail: '' },
  ])
})

test('a check that never answers is bad after a while', async () => {
  expect(await run({ id: 'hangs', run: () => new Promise(() => {}) })).toEqual([
    { id: 'hangs', state: 'bad', detail: 'no answer in 0.02 s' },
  ])
})
