import type { Bell } from '../bell.ts'
import type { Entry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { drain, flush, type Post } from './deliver.ts'
import { type Clock, sender } from './sender.ts'
import type { Verdict } from './verdict.ts'

/** Takes longer than any answer that is still coming. */
const patience = 20_000

/** `POST /lms/commits`. A redirect is no answer: single sign-on sends one when its session has ended. */
export const post =
  (keepalive = false): Post =>
  async (body) => {
    const response = await fetch('/lms/commits', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive,
      redirect: 'error',
      // The token in each commit says whose it is; a cookie could only confuse.
      credentials: 'omit',
      ...(!keepalive && { signal: AbortSignal.timeout(patience) }),
    })
    const answered: unknown = await response.json().catch(() => undefined)
    return {
      status: response.status,
      body: answered,
      retryAfter: response.headers.get('retry-after'),
    }
  }

const clock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      const wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
      if (signal.aborted) wakeUp()
      else signal.addEventListener('abort', wakeUp, { once: true })
    }),
}

/**
 * One sender for the whole browser: the tab that holds the Web Lock sends for all of them, and when it closes,
 * the next one does. Without Web Locks each tab sends; an entry sent twice changes nothing.
 */
export function startSender(journal: Journal, bell: Bell): void {
  const running = () => {
    const one = sender(
      () => drain(journal, post(), ringFor(bell)),
      clock,
      (drained) => bell.ring({ kind: 'tried', stuck: drained.kind === 'stuck' }),
    )
    bell.listen((message) => {
      if (message.kind === 'written') one.wake()
    })
    addEventListener('online', () => one.wake())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') one.wake()
    })
    return one.done
  }
  if (navigator.locks) void navigator.locks.request('moothall-sender', running)
  else void running()
}

/**
 * Sends what this page still has when it is hidden or closed. Nothing is ever done on `unload`, which phones do
 * not call. `finish` may still write an entry when the page is only hidden; a closing page has no time for that.
 */
export function flushOnLeaving(
  journal: Journal,
  bell: Bell,
  waiting: () => Entry[],
  finish: () => Promise<void>,
): void {
  const leave = () => void flush(waiting(), journal, post(true), ringFor(bell))
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void finish().then(leave)
  })
}

export const ringFor = (bell: Bell) => (verdict: Verdict, entry: Entry) =>
  bell.ring(
    verdict.kind === 'delivered'
      ? { kind: 'delivered', entry: nameOf(entry), outcome: verdict.outcome }
      : { kind: 'refused', entry: nameOf(entry), refusal: verdict.refusal },
  )

const nameOf = ({ id, registration, sequence, learner, course }: Entry) => ({
  id,
  registration,
  sequence,
  learner,
  course,
})
