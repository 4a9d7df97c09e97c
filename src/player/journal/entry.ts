import type { Language } from '#model/localised.ts'
import type { Commit } from '#model/wire/commit.ts'
import { type Outline, toCmi } from '../progress/cmi.ts'
import { anonymous, type LearnerState } from '../progress/state.ts'
import { after, type Step } from '../progress/step.ts'

/** One device session in one course: what a new entry needs so that it can be delivered by anybody, later. */
export type Session = {
  registration: string
  /** Write-only; empty for progress that nobody has signed for. */
  token: string
  course: string
  learner: string
  /** The version of the attempt that this session knows: where it started, and its own entries since. */
  basis: number
  /** The sequence number of the next entry. */
  next: number
  /** Milliseconds since 1970, so that the entries of an older session are delivered first. */
  opened: number
  /** Spent by the learner in this session so far. */
  seconds: number
}

/** Why the endpoint would not take an entry. */
export type Refusal = { code: string; title: string; status: number }

/** A commit that waits to be sent, and whose it is. */
export type Entry = {
  id: string
  registration: string
  sequence: number
  learner: string
  course: string
  opened: number
  commit: Commit
  refused?: Refusal
}

export type Recorded = { session: Session; state: LearnerState; entry: Entry }

/** What of the moment goes into an entry. `seconds` is the time since the entry before. */
export type Moment = { id: string; at: Date; seconds: number; language: Language }

/** What one step makes of a session and a state, and the entry that tells the endpoint. */
export function record(
  before: { session: Session; state: LearnerState },
  step: Step,
  outline: Outline,
  moment: Moment,
): Recorded {
  const state = after(before.state, step)
  const seconds = before.session.seconds + moment.seconds
  const session = { ...before.session, seconds, next: before.session.next + 1 }
  if (step.kind === 'imported')
    return { session, state, entry: importedEntry(session, step, before, moment) }
  const commit: Commit = {
    id: moment.id,
    token: session.token,
    sco: 'course',
    sequence: before.session.next,
    final: step.kind === 'left',
    language: moment.language,
    at: moment.at.toISOString(),
    ...(step.kind === 'handed-in' && { submits: step.test }),
    cmi: toCmi(state, step, outline, seconds, moment.at),
  }
  return { session, state, entry: entryOf(session, commit) }
}

/** A package's commit as it came: its id was given by its host, so that it is the same entry when it comes again. */
const importedEntry = (
  session: Session,
  { entry }: Extract<Step, { kind: 'imported' }>,
  before: { session: Session },
  { language }: Moment,
): Entry =>
  entryOf(session, {
    id: entry.id,
    token: session.token,
    sco: entry.sco,
    sequence: before.session.next,
    final: entry.final,
    language,
    at: entry.at,
    cmi: entry.cmi,
  })

/** The session that progress belongs to while nobody is signed in. Its entries are never sent as they are. */
export const unsigned = (course: string, opened: number): Session => ({
  registration: `${anonymous}:${course}`,
  token: '',
  course,
  learner: anonymous,
  basis: 0,
  next: 1,
  opened,
  seconds: 0,
})

/** Entries that had no token, or one that has expired, under a session that can deliver them. Their ids stay. */
export function adopt(
  session: Session,
  entries: readonly Entry[],
): { session: Session; entries: Entry[] } {
  const adopted = entries.map((entry, index) =>
    entryOf(session, {
      ...entry.commit,
      token: session.token,
      sequence: session.next + index,
      final: false,
    }),
  )
  return { session: { ...session, next: session.next + entries.length }, entries: adopted }
}

/** Refused only because of its token: the same learner's next session can deliver it. */
export const canBeAdopted = (entry: Entry): boolean =>
  entry.refused !== undefined && [401, 410].includes(entry.refused.status)

export const isWaiting = (entry: Entry): boolean => !entry.refused && entry.learner !== anonymous

/** In the order in which they were made, session by session. */
export const byAge = (a: Entry, b: Entry): number => a.opened - b.opened || a.sequence - b.sequence

const entryOf = (session: Session, commit: Commit): Entry => ({
  id: commit.id,
  registration: session.registration,
  sequence: commit.sequence,
  learner: session.learner,
  course: session.course,
  opened: session.opened,
  commit,
})
