import { backoff } from './backoff.ts'

/** What came of one turn of a job. */
export type Turn =
  /** There may be more to do at once. */
  | { kind: 'more' }
  | { kind: 'idle' }
  /** It has to be tried again: not before `wait` milliseconds, where somebody named a time. */
  | { kind: 'stuck'; reason: string; wait?: number }

export type Job = {
  /** There is something to do. */
  wake(): void
  /** Settles when the turn that is under way has ended. */
  stop(): Promise<void>
}

export type Telling = {
  /** The first failure of a row, and what was wrong. */
  stuck(reason: string): void
  /** It works again. */
  going(): void
}

export type Pace = {
  /** Milliseconds between two looks when nothing wakes it: another instance may have put something in. */
  idle: number
  random: () => number
  wait: (failures: number, random: () => number) => number
}
const usual: Pace = { idle: 5_000, random: Math.random, wait: backoff }

/** Does `turn` again and again until it is stopped. A turn that throws is one that is stuck. */
export function job(
  turn: () => Promise<Turn>,
  tell: Telling,
  { idle, random, wait }: Pace = usual,
): Job {
  let stopped = false
  let woken = false
  let failures = 0
  /** Ends the nap. */
  let rise = () => {}

  const nap = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      rise = () => {
        clearTimeout(timer)
        resolve()
      }
      if (stopped) rise()
    })

  async function run(): Promise<void> {
    while (!stopped) {
      woken = false
      const done = await turn().catch((error: unknown): Turn => {
        return { kind: 'stuck', reason: error instanceof Error ? error.message : String(error) }
      })
      if (done.kind === 'stuck') {
        failures++
        if (failures === 1) tell.stuck(done.reason)
        await nap(Math.max(done.wait ?? 0, wait(failures, random)))
        continue
      }
      if (failures > 0) tell.going()
      failures = 0
      if (done.kind === 'idle' && !woken) await nap(idle)
    }
  }

  const running = run()
  return {
    wake() {
      woken = true
      // What failed a moment ago is not tried again at every commit.
      if (failures === 0) rise()
    },
    async stop() {
      stopped = true
      rise()
      await running
    },
  }
}
