import type { AttemptView } from '#model/wire/attempt.ts'
import type { CommitOutcome } from '#model/wire/commit.ts'
import type { LearnerState } from '../progress/state.ts'
import type { Entry, Recorded, Refusal, Session } from './entry.ts'

/** Decides what a step changes. Runs inside one transaction, so it must not wait for anything. */
export type Decide = (before: { session: Session; state: LearnerState }) => Recorded

/**
 * What the device keeps until the endpoint has it. Two drivers, IndexedDB and memory, pass one contract test.
 * A promise that settles means that the driver has done it for good: for IndexedDB, that the disk has it.
 */
export type Journal = {
  /** Starts a session, with the state it starts from; entries named in `adopting` are rewritten to it. */
  open(session: Session, state: LearnerState, adopting?: readonly Entry[]): Promise<Session>
  /** The newest session of a learner in a course. */
  session(learner: string, course: string): Promise<Session | undefined>
  state(learner: string, course: string): Promise<LearnerState | undefined>
  /** One step: entry, state and next sequence number, all or nothing. Throws `SessionGone` after a sign-out. */
  record(registration: string, decide: Decide): Promise<Recorded>
  /** Every entry, oldest first: waiting, refused and anonymous ones. */
  entries(): Promise<Entry[]>
  delivered(id: string, outcome: CommitOutcome): Promise<void>
  refuse(id: string, refusal: Refusal): Promise<void>
  /** Removes what will not be sent any more, such as progress that turned out to be nobody's. */
  discard(ids: readonly string[]): Promise<void>
  result(learner: string, course: string): Promise<AttemptView | undefined>
  /** Keeps what the endpoint said; the learner's session then knows that version of the attempt. */
  keepResult(learner: string, attempt: AttemptView): Promise<void>
  /** Of whom anything is kept that `forget` removes. */
  learners(): Promise<string[]>
  /** Removes all that tells what a learner did, but for the entries that are not delivered yet. */
  forget(learner: string): Promise<void>
  close(): void
}

/** The learner has been signed out on this device, so there is nothing to record into. */
export class SessionGone extends Error {
  constructor(registration: string) {
    super(
      `The session ${registration} is no longer on this device: its learner has signed out here.`,
    )
    this.name = 'SessionGone'
  }
}

/** What a session knows after an answer: an entry that was stored made the attempt one version newer. */
export const knowing = (session: Session, outcome: CommitOutcome): Session =>
  outcome === 'stored' ? { ...session, basis: session.basis + 1 } : session
