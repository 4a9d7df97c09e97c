import { expect, test } from 'vitest'
import { backoff } from '#player/sender/backoff.ts'
import type { Drained } from '#player/sender/deliver.ts'
import { sender } from '#player/sender/sender.ts'

/** A clock that shows each sleep to the test, which says when it is over. */
function heldClock() {
  let time = 0
  const naps: { ms: number; over: () => void; cut: boolean }[] = []
  const waiting: (() => void)[] = []
  const clock = {
    now: () => time,
    random: () => 1,
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const nap = {
          ms,
          cut: false,
          over: () => {
            time += ms
            resolve()
          },
        }
        signal.addEventListener('abort', () => {
          nap.cut = true
          resolve()
        })
        naps.push(nap)
        waiting.shift()?.()
      }),
  }
  const nap = async (index: number) => {
    while (naps.length <= index) await new Promise<void>((resolve) => waiting.push(resolve))
    return naps[index]!
  }
  return { clock, nap }
}

function answering(...outcomes: Drained[]) {
  const calls: number[] = []
  const drainOnce = async (): Promise<Drained> => outcomes[calls.push(1) - 1] ?? { kind: 'empty' }
  return { calls, drainOnce }
}

test('after each failure it waits twice as long, and starts over after a success', async () => {
  const { clock, nap } = heldClock()
  const stuck = { kind: 'stuck' } as const
  const { drainOnce } = answering(stuck, stuck, stuck, { kind: 'empty' }, stuck)
  const one = sender(drainOnce, clock)
  const waits: number[] = []
  for (let index = 0; index < 5; index++) {
    const each = await nap(index)
    waits.push(each.ms)
    each.over()
  }
  one.stop()
  expect(waits).toEqual([2000, 4000, 8000, 60_000, 2000])
})

test('a new entry wakes it at once', async () => {
  const { clock, nap } = heldClock()
  const { calls, drainOnce } = answering({ kind: 'empty' })
  const one = sender(drainOnce, clock)
  const first = await nap(0)
  one.wake()
  await nap(1)
  one.stop()
  expect(first.cut).toBe(true)
  expect(calls).toHaveLength(2)
})

test('it does not come back before the time that the endpoint named, whoever wakes it', async () => {
  const { clock, nap } = heldClock()
  const { calls, drainOnce } = answering({ kind: 'stuck', wait: 30_000 })
  const one = sender(drainOnce, clock)
  await nap(0)
  one.wake()
  const pause = await nap(1)
  expect([pause.ms, calls.length]).toEqual([30_000, 1])
  pause.over()
  await nap(2)
  one.stop()
  expect(calls).toHaveLength(2)
})

test('stopped, it ends', async () => {
  const { clock, nap } = heldClock()
  const one = sender(answering().drainOnce, clock)
  await nap(0)
  one.stop()
  await expect(one.done).resolves.toBeUndefined()
})

test('a wait is drawn from the upper half of its length and never exceeds five minutes', () => {
  expect(backoff(1, () => 0)).toBe(1000)
  expect(backoff(1, () => 1)).toBe(2000)
  expect(backoff(50, () => 1)).toBe(300_000)
})
