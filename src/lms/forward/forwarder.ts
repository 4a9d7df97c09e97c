import { randomUUID } from 'node:crypto'
import { type Job, job, type Pace, type Telling } from '../jobs/job.ts'
import type { Store } from '../store/store.ts'
import { forward } from './forward.ts'
import type { Lrs } from './lrs.ts'

/** Longer than a request may take, so that nobody takes over while one is under way. */
const seconds = 60
const lease = 'forward'

/** Tells an LRS what the outbox holds, in its order. Of several instances one does it; another takes over a minute after it has gone. */
export function forwarder(
  { outbox, leases }: Pick<Store, 'outbox' | 'leases'>,
  lrs: Lrs,
  names: boolean,
  tell: Telling,
  pace?: Pace,
): Job {
  const holder = randomUUID()
  const mayGoOn = () => leases.hold(lease, holder, seconds)
  const running = job(() => forward({ outbox, lrs, names, mayGoOn }), tell, pace)
  return {
    wake: running.wake,
    async stop() {
      await running.stop()
      // The next one need not wait for the lease to end. A store that is down forgets it by itself.
      await leases.release(lease, holder).catch(() => {})
    },
  }
}
