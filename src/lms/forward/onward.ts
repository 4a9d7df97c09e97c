import { inLanguage } from '#model/localised.ts'
import type { Settings } from '#model/settings.ts'
import type { Job, Pace, Telling } from '../jobs/job.ts'
import type { Store } from '../store/store.ts'
import type { Naming } from './activities.ts'
import { forwarder } from './forwarder.ts'
import { LrsProblem, lrsAddress, lrsAt } from './lrs.ts'

/** What the routes need so that an LRS hears of what they record. */
export type Onward = {
  naming: Naming
  /** There is something new in the outbox. */
  wake(): void
}

/** Where statements go, by the environment and the settings; undefined where nobody asked for it. Throws `LrsProblem` for half a configuration. */
export function onwardTo(
  settings: Settings,
  env: Record<string, string | undefined>,
): { naming: Naming; start(store: Store, tell: Telling, pace?: Pace): Job } | undefined {
  const address = lrsAddress(env)
  if (address === undefined) return undefined
  if (settings.address === undefined)
    throw new LrsProblem(
      'MOOTHALL_LRS_ENDPOINT is set, so moothall.yaml needs "address": statements name courses by where the site lives.',
    )
  const naming = {
    address: settings.address.replace(/\/+$/, ''),
    platform: inLanguage(settings.service_name, 'en'),
  }
  return {
    naming,
    start(store, tell, pace) {
      const stopping = new AbortController()
      const lrs = lrsAt(address, { stopping: stopping.signal })
      const running = forwarder(store, lrs, settings.endpoint.lrs?.names ?? false, tell, pace)
      return {
        wake: running.wake,
        // A request that is cut off is sent again by whoever starts next, under the same ids.
        stop: () => {
          stopping.abort()
          return running.stop()
        },
      }
    },
  }
}
