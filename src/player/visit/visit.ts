import type { Message } from '../bell.ts'
import { anonymous, isBlank } from '../progress/state.ts'
import { after, isNews } from '../progress/step.ts'
import { begin, type Found, register, type Start, unclaimed } from './begin.ts'
import type { Change, Visit, VisitDeps, VisitOf } from './contract.ts'
import { holdings } from './holdings.ts'
import { savingOf } from './saving.ts'
import type { Who } from './who.ts'
import { writerOf } from './writer.ts'

/** One page's stay in a course, from what the device and the endpoint know of it. */
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
  let stuck = start.who.kind === 'last-known'
  let storedUpTo = 0
  const isOurs = (entry: { learner: string; course: string }): boolean =>
    entry.learner === start.session.learner && entry.course === of.course
  const held = holdings(isOurs)
  const writer = writerOf(deps, of, {
    registration: () => start.session.registration,
    wrote(stored, entry) {
      state = stored
      held.add(entry)
    },
    gone: () => changed('signed-out'),
    changed: () => changed('saving'),
  })
  bell.listen(hear)
  await recount()

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
      await writer.write({ kind: 'went', to: state.location })
  }

  async function recount(): Promise<void> {
    const open = attempt?.tests.find((test) => test.state === 'open')?.id
    held.count(await journal.entries(), open)
  }

  writer.waitFor(tellWhatIsOwed())
  return {
    who: () => start.who,
    state: () => state,
    attempt: () => attempt,
    role: tabs.role,
    refused: () => start.refused,
    saving: () =>
      savingOf({
        writing: writer.writing(),
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
      if (!isNews(state, step)) return writer.settled()
      if (tabs.role() === 'following') tabs.lead()
      // Shown at once; the transaction applies it to what is stored, which another tab may have changed.
      state = after(state, step)
      if (step.kind === 'handed-in') held.handedIn()
      changed('step')
      return writer.take(step)
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
