import type { LearnerState } from '../progress/state.ts'
import { byAge, type Session } from './entry.ts'
import { type Journal, SessionGone } from './journal.ts'
import { memoryJournal } from './memory.ts'

/** Where steps are kept, and if not on the device, why not. */
export type Keeping = 'device' | 'nowhere' | 'full' | 'newer-page'

export type DependableJournal = Journal & { keeping(): Keeping }

/**
 * A journal that goes on in memory when the device will not store any more. What is on the device stays there
 * and is still delivered; `tell` is called once, when it happens, so that the page can say so.
 */
export function dependable(
  disk: Journal | undefined,
  tell: (keeping: Keeping) => void = () => {},
  why: Keeping = 'nowhere',
): DependableJournal {
  const memory = memoryJournal()
  /** What the device kept last for each session, to go on from. */
  const kept = new Map<string, { session: Session; state: LearnerState }>()
  let keeping: Keeping = disk ? 'device' : why

  async function write<T>(act: (journal: Journal) => Promise<T>): Promise<T> {
    if (!disk || keeping !== 'device') return act(memory)
    try {
      return await act(disk)
    } catch (error) {
      if (error instanceof SessionGone) throw error
      keeping = reason(error)
      for (const { session, state } of kept.values()) await memory.open(session, state)
      tell(keeping)
      return act(memory)
    }
  }

  const fromDisk = async <T>(ask: (journal: Journal) => Promise<T>): Promise<T | undefined> => {
    // A device that cannot even be read has nothing to add.
    return disk && (await ask(disk).catch(() => undefined))
  }
  const either = async <T>(ask: (journal: Journal) => Promise<T | undefined>) =>
    (await ask(memory)) ?? (await fromDisk(ask))
  const both = async (act: (journal: Journal) => Promise<void>) => {
    await act(memory)
    await fromDisk(act)
  }

  return {
    keeping: () => keeping,
    async open(session, state, adopting) {
      const opened = await write((to) => to.open(session, state, adopting))
      kept.set(opened.registration, { session: opened, state })
      return opened
    },
    session: (learner, course) => either((from) => from.session(learner, course)),
    state: (learner, course) => either((from) => from.state(learner, course)),
    async record(registration, decide) {
      const made = await write((to) => to.record(registration, decide))
      kept.set(registration, made)
      return made
    },
    async entries() {
      const mine = await memory.entries()
      const ids = new Set(mine.map((entry) => entry.id))
      const stored = (await fromDisk((from) => from.entries())) ?? []
      return [...mine, ...stored.filter(({ id }) => !ids.has(id))].sort(byAge)
    },
    delivered: (id, outcome) => both((each) => each.delivered(id, outcome)),
    refuse: (id, refusal) => both((each) => each.refuse(id, refusal)),
    discard: (ids) => both((each) => each.discard(ids)),
    result: (learner, course) => either((from) => from.result(learner, course)),
    keepResult: (learner, attempt) => write((to) => to.keepResult(learner, attempt)),
    async learners() {
      const stored = (await fromDisk((from) => from.learners())) ?? []
      return [...new Set([...(await memory.learners()), ...stored])]
    },
    async forget(learner) {
      for (const [registration, { session }] of kept)
        if (session.learner === learner) kept.delete(registration)
      await both((each) => each.forget(learner))
    },
    close: () => disk?.close(),
  }
}

/** What the browser's refusal means to the learner. */
export function reason(error: unknown): Keeping {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'VersionError' || name === 'InvalidStateError' ? 'newer-page' : 'nowhere'
}
