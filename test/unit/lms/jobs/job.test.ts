import { expect, test } from 'vitest'
import { backoff } from '#lms/jobs/backoff.ts'
import { job, type Turn } from '#lms/jobs/job.ts'

test('a wait doubles up to five minutes, and is drawn from its upper half', () => {
  expect([1, 2, 3].map((failures) => backoff(failures, () => 1))).toEqual([1000, 2000, 4000])
  expect(backoff(1, () => 0)).toBe(500)
  expect([backoff(100, () => 0), backoff(100, () => 1)]).toEqual([150_000, 300_000])
})

/** Runs a job whose turns come out as told, until all of them have been. */
async function run(turns: (Turn | Error)[]) {
  const said: string[] = []
  const waits: number[] = []
  await new Promise<void>((resolve) => {
    const running = job(
      async () => {
        const next = turns.shift()
        if (next === undefined) {
          void running.stop().then(resolve)
          return { kind: 'more' }
        }
        if (next instanceof Error) throw next
        return next
      },
      { stuck: (reason) => said.push(reason), going: () => said.push('going') },
      {
        idle: 0,
        random: () => 1,
        wait: (failures) => {
          waits.push(failures)
          return 0
        },
      },
    )
  })
  return { said, waits }
}

test('failures in a row are told once, counted, and told to be over', async () => {
  const stuck: Turn = { kind: 'stuck', reason: 'down' }
  const { said, waits } = await run([
    { kind: 'more' },
    stuck,
    new Error('gone'),
    stuck,
    { kind: 'more' },
    { kind: 'idle' },
    stuck,
  ])
  expect(said).toEqual(['down', 'going', 'down', 'going'])
  expect(waits).toEqual([1, 2, 3, 1])
})

test('what is added during a turn is looked for at once, though the turn found nothing', async () => {
  let turns = 0
  await new Promise<void>((resolve) => {
    const running = job(
      async () => {
        turns++
        if (turns === 1) running.wake()
        else void running.stop().then(resolve)
        await undefined
        return { kind: 'idle' }
      },
      { stuck: () => {}, going: () => {} },
      { idle: 3_600_000, random: () => 0, wait: () => 0 },
    )
  })
  expect(turns).toBe(2)
})
