import { randomUUID } from 'node:crypto'
import { type Job, job, type Pace, type Telling, type Turn } from '../jobs/job.ts'
import type { MailQueue, Posted } from '../store/mail.ts'
import type { Store } from '../store/store.ts'
import type { Post } from './smtp.ts'

/** Longer than one letter takes. */
const seconds = 120
const lease = 'mail'

/** How long after its nth refusal for now a letter is tried again, in minutes: a day and a half in all, as greylisting and full mailboxes ask for. */
export const minutesUntil = (tries: number): number => Math.min(5 * 2 ** (tries - 1), 240)
const most = 15

/** Sends what waits, one letter at a time and by one instance at a time. */
export function mailer(
  { mail, leases }: Pick<Store, 'mail' | 'leases'>,
  post: Post,
  now: () => Date,
  tell: Telling,
  pace?: Pace,
): Job {
  const holder = randomUUID()
  let held = false

  async function turn(): Promise<Turn> {
    const before = held
    held = await leases.hold(lease, holder, pace?.lease ?? seconds)
    if (!held) return { kind: 'idle' }
    if (!before)
      await mail.unsure(
        'the endpoint ended while it was sending this, so it may have arrived: "moothall lms mail retry" sends it again',
      )
    const letter = await mail.next(now().toISOString())
    if (letter === undefined) return { kind: 'idle' }
    return (await mail.take(letter.id)) ? send(mail, letter, post, now()) : { kind: 'more' }
  }

  const running = job(turn, tell, pace)
  return {
    wake: running.wake,
    async stop() {
      await running.stop()
      await leases.release(lease, holder).catch(() => {})
    },
  }
}

async function send(mail: MailQueue, letter: Posted, post: Post, now: Date): Promise<Turn> {
  const { id, tries } = letter
  const outcome = await post(letter)
  switch (outcome.kind) {
    case 'sent':
      await mail.sent(id)
      return { kind: 'more' }
    case 'later': {
      if (tries + 1 >= most) await mail.bury(id, `given up after ${most} tries: ${outcome.reason}`)
      else {
        const then = new Date(now.getTime() + minutesUntil(tries + 1) * 60_000)
        await mail.later(id, then.toISOString(), outcome.reason, true)
      }
      return { kind: 'more' }
    }
    case 'refused':
      await mail.bury(id, outcome.reason)
      return { kind: 'more' }
    case 'unsure':
      await mail.bury(id, `it may have arrived: ${outcome.reason}`)
      return { kind: 'more' }
    case 'unreachable':
      await mail.later(id, now.toISOString(), outcome.reason, false)
      return { kind: 'stuck', reason: outcome.reason }
  }
}
