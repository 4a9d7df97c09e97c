import type { FastifyInstance } from 'fastify'
import type { Onward, onwardTo } from '../lms/forward/onward.ts'
import type { Pace } from '../lms/jobs/job.ts'
import type { Store } from '../lms/store/store.ts'

/** Starts to tell an LRS, for as long as the server runs. The log says once that it fails, and once that it goes again. */
export function startOnward(
  app: FastifyInstance,
  to: ReturnType<typeof onwardTo>,
  store: Store,
  pace?: Pace,
): Onward | undefined {
  if (to === undefined) return undefined
  const tell = {
    stuck: (reason: string) =>
      app.log.warn(
        `The LRS does not take statements: ${reason}. They wait in the outbox and are sent again; see "moothall lms outbox".`,
      ),
    going: () => app.log.warn('The LRS takes statements again.'),
  }
  const forwarding = to.start(store, tell, pace)
  // Before the store is closed. What is recorded meanwhile waits in the outbox.
  app.addHook('preClose', () => forwarding.stop())
  return { naming: to.naming, wake: forwarding.wake }
}
