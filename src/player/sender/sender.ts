import { backoff } from './backoff.ts'
import type { Drained } from './deliver.ts'

export type Clock = {
  now(): number
  random(): number
  /** Settles after `ms`, or as soon as `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export type Sender = {
  /** There may be something to send, or a connection to send it by. */
  wake(): void
  stop(): void
  /** Settles after `stop`. */
  done: Promise<void>
}

/** How long a sender with nothing to do sleeps before it looks again, should a wake-up call have been missed. */
const idle = 60_000

/** Drains, sleeps, and drains again. After a failure it waits longer each time; the endpoint's `Retry-After` is kept to. */
export function sender(
  drainOnce: () => Promise<Drained>,
  clock: Clock,
  onDrained: (drained: Drained) => void = () => {},
): Sender {
  const life = new AbortController()
  let nap = new AbortController()
  let woken = false

  async function run(): Promise<void> {
    let failures = 0
    let notBefore = 0
    while (!life.signal.aborted) {
      woken = false
      const early = notBefore - clock.now()
      if (early > 0) {
        await clock.sleep(early, life.signal)
        continue
      }
      const drained = await drainOnce()
      onDrained(drained)
      failures = drained.kind === 'stuck' ? failures + 1 : 0
      if (drained.kind === 'stuck' && drained.wait !== undefined)
        notBefore = clock.now() + drained.wait
      if (woken && drained.kind === 'empty') continue
      nap = new AbortController()
      const wait = failures > 0 ? backoff(failures, clock.random) : idle
      if (!life.signal.aborted) await clock.sleep(wait, nap.signal)
    }
  }

  return {
    wake() {
      woken = true
      nap.abort()
    },
    stop() {
      life.abort()
      nap.abort()
    },
    done: run(),
  }
}
