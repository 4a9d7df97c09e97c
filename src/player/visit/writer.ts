import { type Entry, record } from '../journal/entry.ts'
import { SessionGone } from '../journal/journal.ts'
import type { LearnerState } from '../progress/state.ts'
import { after, type Step } from '../progress/step.ts'
import type { VisitDeps, VisitOf } from './contract.ts'
import { uuid } from './device.ts'

export type Writer = {
  /** Writes a step once those that were taken before it are written. */
  take(step: Step): Promise<void>
  /** Writes a step at once. */
  write(step: Step): Promise<void>
  /** Lets what is taken from now on wait for this. */
  waitFor(work: Promise<void>): void
  /** When all that was taken is written. */
  settled(): Promise<void>
  /** Steps whose transaction has not completed. */
  writing(): number
}

/** A visit's steps on their way into the journal, one after another. */
export function writerOf(
  { journal, bell, now, lap }: VisitDeps,
  { language, outline }: VisitOf,
  visit: {
    registration(): string
    /** A step is in the journal; `state` has also what was taken meanwhile. */
    wrote(state: LearnerState, entry: Entry): void
    /** The learner was signed out, in another tab. */
    gone(): void
    changed(): void
  },
): Writer {
  let writing = 0
  let queue: Promise<void> = Promise.resolve()
  /** Taken and not yet written, in order. */
  const pending: Step[] = []

  async function write(step: Step): Promise<void> {
    writing++
    visit.changed()
    try {
      const moment = { id: uuid(), at: new Date(now()), language }
      const seconds = lap()
      const made = await journal.record(visit.registration(), (before) =>
        record(before, step, outline, { ...moment, seconds }),
      )
      // What was taken meanwhile is on the page already, and is written next.
      visit.wrote(pending.reduce(after, made.state), made.entry)
      const { id, registration, sequence, learner, course } = made.entry
      bell.ring({ kind: 'written', entry: { id, registration, sequence, learner, course } })
    } catch (error) {
      if (!(error instanceof SessionGone)) throw error
      visit.gone()
    } finally {
      writing--
      visit.changed()
    }
  }

  return {
    write,
    waitFor(work) {
      queue = work
    },
    settled: () => queue,
    writing: () => writing,
    take(step) {
      pending.push(step)
      const next = () => {
        pending.shift()
        return write(step)
      }
      queue = queue.then(next, next)
      return queue
    },
  }
}
