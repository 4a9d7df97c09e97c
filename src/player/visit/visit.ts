import type { Language } from '#model/localised.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { Bell, Message } from '../bell.ts'
import type { DependableJournal } from '../journal/dependable.ts'
import { type Entry, record } from '../journal/entry.ts'
import { SessionGone } from '../journal/journal.ts'
import type { Outline } from '../progress/cmi.ts'
import { anonymous, isBlank, type LearnerState } from '../progress/state.ts'
import { after, isNews, type Step } from '../progress/step.ts'
import { begin, type Deps, type Found, register, type Start, unclaimed } from './begin.ts'
import { uuid } from './device.ts'
import { holdings } from './holdings.ts'
import { type Saving, savingOf } from './saving.ts'
import type { Role, Tabs } from './tabs.ts'
import type { Who } from './who.ts'

/** What has changed, for the page to show. `other-tab`: another tab of this browser took a step. */
export type Change =
  | 'step'
  | 'other-tab'
  | 'saving'
  | 'attempt'
  | 'role'
  | 'rejoined'
  | 'signed-out'

export type VisitDeps = Omit<Deps, 'journal'> & {
  journal: DependableJournal
  bell: Bell
  tabs(learner: string, course: string, changed: (role: Role) => void): Promise<Tabs>
  /** Seconds since the last step. */
  lap(): number
}

export type VisitOf = {
  course: string
  language: Language
  outline: Outline
}

/** One page's stay in a course: who it is, where they are, and what happens to each of their steps. */
export type Visit = {
  who(): Who
  state(): LearnerState
  attempt(): AttemptView | undefined
  role(): Role
  saving(): Saving
  /** Why the endpoint keeps no record of this course for a learner who is signed in. */
  refused(): string | undefined
  /** Progress that was made here before anybody signed in. */
  found(): Promise<Found | undefined>
  claim(found: Found): Promise<void>
  take(step: Step): Promise<void>
  lead(): void
  /** Asks the endpoint where the learner is now. Answers the place, if another device moved on. */
  look(): Promise<string | undefined>
  /** Registers again, after the endpoint was away or another device went on. */
  rejoin(): Promise<void>
  newTest(): Promise<string | undefined>
  /** Entries of this learner and course without an answer. */
  unsent(): number
  /** Why the hand-in of the open test was not accepted. */
  testRefused(): string | undefined
  /** What this browser would lose if it were closed now and never opened again. */
  waiting(): Entry[]
}

export async function visit(
  who: Who,
  of: VisitOf,
  deps: VisitDeps,
  changed: (change: Change) => void,
): Promise<Visit> {
  const { journal, bell, endpoint } = deps
  const learner = who.kind === 'nobody' ? anonymous : who.person.key
  const tabs = await deps.tabs(learner, of.course, () => changed('role'))
  let start: Start = await begin(who, of.course, deps, tabs.role() === 'following')
  let state = start.state
  let attempt = start.attempt
  let writing = 0
  let stuck = start.who.kind === 'last-known'
  let storedUpTo = 0
  let queue: Promise<void> = Promise.resolve()
  /** Taken and not yet written, in order. */
  const pending: Step[] = []
  const isOurs = (entry: { learner: string; course: string }): boolean =>
    entry.learner === start.session.learner && entry.course === of.course
  const held = holdings(isOurs)
  bell.listen(hear)
  await recount()

  async function write(step: Step): Promise<void> {
    writing++
    changed('saving')
    try {
      const moment = { id: uuid(), at: new Date(deps.now()), language: of.language }
      const seconds = deps.lap()
      const made = await journal.record(start.session.registration, (before) =>
        record(before, step, of.outline, { ...moment, seconds }),
      )
      // What was taken meanwhile is on the page already, and is written next.
      state = pending.reduce(after, made.state)
      held.add(made.entry)
      const { id, registration, sequence, learner, course } = made.entry
      bell.ring({ kind: 'written', entry: { id, registration, sequence, learner, course } })
    } catch (error) {
      if (!(error instanceof SessionGone)) throw error
      changed('signed-out')
    } finally {
      writing--
      changed('saving')
    }
  }

  async function reread(): Promise<void> {
    const session = await journal.session(start.session.learner, of.course)
    if (session) start = { ...start, session }
    state = (await journal.state(start.session.learner, of.course)) ?? state
    await recount()
    changed('other-tab')
  }

  async function refresh(): Promise<void> {
    if (start.who.kind !== 'signed-in') return
    const asked = await endpoint.attempt(of.course)
    if (asked.kind !== 'answer') return
    attempt = asked.value
    await journal.keepResult(start.session.learner, attempt)
    changed('attempt')
  }

  function hear(message: Message, mine: boolean): void {
    switch (message.kind) {
      case 'written':
        if (!mine && isOurs(message.entry)) void reread()
        return
      case 'delivered':
        held.delivered(message.entry.id)
        stuck = false
        if (isOurs(message.entry)) delivered(message)
        changed('saving')
        return
      case 'refused':
        held.refused(message.entry.id)
        void recount().then(() => changed('attempt'))
        return
      case 'tried':
        stuck = message.stuck
        changed('saving')
        return
      case 'signed-out':
        if (message.learner === start.session.learner) changed('signed-out')
    }
  }

  function delivered({ entry, outcome }: Extract<Message, { kind: 'delivered' }>): void {
    const current = entry.registration === start.session.registration
    if (current && outcome === 'stored') storedUpTo = Math.max(storedUpTo, entry.sequence)
    // Overtaken by a later entry of our own is no matter; by another device's session, it is.
    const overtaken = current && outcome === 'older-than-mine' && entry.sequence > storedUpTo
    if (overtaken && tabs.role() === 'leading') void join()
    else if (held.unsent() === 0) void refresh()
  }

  async function join(found?: Found): Promise<void> {
    const { who } = start
    if (who.kind === 'nobody') return
    const registered = await register(who.person, of.course, deps, found)
    if (!('start' in registered)) return
    start = { who: { kind: 'signed-in', person: who.person }, ...registered.start }
    state = start.state
    attempt = start.attempt
    storedUpTo = 0
    await recount()
    await tellWhatIsOwed()
    changed('rejoined')
  }

  /** One entry with the merged state, so that the record's own is the same. */
  async function tellWhatIsOwed(): Promise<void> {
    if (start.owes && state.location !== undefined && state.scos === undefined)
      await write({ kind: 'went', to: state.location })
  }

  async function recount(): Promise<void> {
    const open = attempt?.tests.find((test) => test.state === 'open')?.id
    held.count(await journal.entries(), open)
  }

  queue = tellWhatIsOwed()
  return {
    who: () => start.who,
    state: () => state,
    attempt: () => attempt,
    role: tabs.role,
    refused: () => start.refused,
    saving: () =>
      savingOf({
        writing,
        unsent: held.unsent(),
        stuck,
        keeping: journal.keeping(),
        signed: start.session.learner !== anonymous,
        started: !isBlank(state),
        refused: held.refusal(),
      }),
    found: async () => (start.who.kind === 'signed-in' ? unclaimed(of.course, journal) : undefined),
    claim: join,
    take(step) {
      if (!isNews(state, step)) return queue
      if (tabs.role() === 'following') tabs.lead()
      // Shown at once; the transaction applies it to what is stored, which another tab may have changed.
      state = after(state, step)
      if (step.kind === 'handed-in') held.handedIn()
      changed('step')
      pending.push(step)
      const next = () => {
        pending.shift()
        return write(step)
      }
      queue = queue.then(next, next)
      return queue
    },
    lead: tabs.lead,
    async look() {
      if (start.who.kind !== 'signed-in' || held.unsent() > 0) return undefined
      await refresh()
      // With nothing unsent, the record stands where this device left it, unless another one moved it.
      const moved = attempt?.location !== undefined && attempt.location !== state.location
      return moved && state.location !== undefined ? attempt?.location : undefined
    },
    rejoin: () => join(),
    async newTest() {
      const asked = await endpoint.newTest(of.course)
      if (asked.kind === 'refused') return asked.title
      if (asked.kind === 'away') return ''
      attempt = asked.value
      await journal.keepResult(start.session.learner, attempt)
      changed('attempt')
      return undefined
    },
    unsent: held.unsent,
    testRefused: held.handInRefusal,
    waiting: held.all,
  }
}
