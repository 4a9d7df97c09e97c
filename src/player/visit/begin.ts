import type { AttemptView } from '#model/wire/attempt.ts'
import { canBeAdopted, type Entry, type Session, unsigned } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { claim, merge } from '../progress/merge.ts'
import { anonymous, blank, type LearnerState } from '../progress/state.ts'
import type { Endpoint } from './endpoint.ts'
import type { Person, Who } from './who.ts'

/** Where a visit to a course starts from. */
export type Start = {
  who: Who
  session: Session
  state: LearnerState
  /** What the endpoint last said; missing where it never has. */
  attempt?: AttemptView
  /** The state holds something that the record's own state lacks, and must be told. */
  owes?: boolean
  /** Why there is a learner and yet no registration. */
  refused?: string
}

/** Progress that nobody has signed for. */
export type Found = { state: LearnerState; entries: Entry[] }

export type Deps = { journal: Journal; endpoint: Endpoint; device: string; now: () => number }

/** A session for whoever is here: registered with the endpoint if it answers, else the one that the device has. */
export async function begin(
  who: Who,
  course: string,
  deps: Deps,
  following: boolean,
): Promise<Start> {
  if (who.kind === 'nobody') return unsignedStart(who, course, deps)
  if (who.kind === 'signed-in' && !following) {
    const registered = await register(who.person, course, deps)
    if ('start' in registered) return { who, ...registered.start }
    if ('refused' in registered)
      return { ...(await unsignedStart(who, course, deps)), refused: registered.refused }
  }
  const known = await knownStart(who.person, course, deps)
  if (known) return { who, ...known }
  // A follower whose leader has not registered yet, or the endpoint went away between two questions.
  return unsignedStart({ kind: 'nobody', away: true }, course, deps)
}

/** Progress that was made before anybody signed in: what it is, if there is any. */
export async function unclaimed(course: string, journal: Journal): Promise<Found | undefined> {
  const state = await journal.state(anonymous, course)
  const entries = (await journal.entries()).filter(
    (entry) => entry.learner === anonymous && entry.course === course,
  )
  return state && entries.length > 0 ? { state, entries } : undefined
}

type Registered = { start: Omit<Start, 'who'> } | { refused: string } | { away: true }

/** A new session, with what the device has unsent merged in, and with `claiming` if the learner has said it was theirs. */
export async function register(
  person: Person,
  course: string,
  { journal, endpoint, device, now }: Deps,
  claiming?: Found,
): Promise<Registered> {
  // Read before the endpoint is asked: what is delivered meanwhile counts as unsent, and is merged once too often.
  const unsent = (await journal.entries()).filter(
    (entry) => entry.learner === person.key && entry.course === course,
  )
  const asked = await endpoint.register(course, device)
  if (asked.kind === 'away') return { away: true }
  if (asked.kind === 'refused') return { refused: asked.title }
  const { registration, token, attempt } = asked.value
  const before = await journal.session(person.key, course)
  const merged = merge(attempt, {
    state: (await journal.state(person.key, course)) ?? blank(person.key, course),
    unsent: unsent.length,
    known: before?.basis ?? 0,
  })
  const state = claiming ? claim(merged, claiming.state) : merged
  const session = await journal.open(
    {
      registration,
      token,
      course,
      learner: person.key,
      basis: attempt.version,
      next: 1,
      opened: Math.max(now(), (before?.opened ?? 0) + 1),
      seconds: 0,
    },
    state,
    [...unsent.filter(canBeAdopted), ...(claiming?.entries ?? [])],
  )
  if (claiming) await journal.open(unsigned(course, now()), blank(anonymous, course))
  await journal.keepResult(person.key, attempt)
  return { start: { session, state, attempt, owes: unsent.length > 0 || claiming !== undefined } }
}

async function knownStart(person: Person, course: string, { journal }: Deps) {
  const session = await journal.session(person.key, course)
  const state = await journal.state(person.key, course)
  const attempt = await journal.result(person.key, course)
  return session && state && { session, state, ...(attempt && { attempt }) }
}

async function unsignedStart(who: Who, course: string, { journal, now }: Deps): Promise<Start> {
  const state = (await journal.state(anonymous, course)) ?? blank(anonymous, course)
  const session =
    (await journal.session(anonymous, course)) ??
    (await journal.open(unsigned(course, now()), state))
  return { who, session, state }
}
