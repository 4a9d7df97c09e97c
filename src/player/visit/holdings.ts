import { type Entry, isWaiting } from '../journal/entry.ts'

/** Whose course this page is about. */
type Ours = (entry: { learner: string; course: string }) => boolean

/** What this browser still holds for the endpoint, as one page knows it: kept in step by what the sender tells. */
export function holdings(isOurs: Ours) {
  const waiting = new Map<string, Entry>()
  /** Delivered while this page was open: a list that was read just before must not bring them back. */
  const gone = new Set<string>()
  let refusal: string | undefined
  let handInRefusal: string | undefined
  const add = (entry: Entry): void => {
    if (isWaiting(entry) && !gone.has(entry.id)) waiting.set(entry.id, entry)
  }
  return {
    add,
    delivered(id: string): void {
      gone.add(id)
      waiting.delete(id)
    },
    /** It may wait again: a new session adopts what was refused for its token. */
    refused(id: string): void {
      waiting.delete(id)
    },
    /** Counts anew from the journal; `test` is the open one, whose hand-in may have been refused. */
    count(entries: readonly Entry[], test: string | undefined): void {
      refusal = undefined
      handInRefusal = undefined
      for (const entry of entries) {
        add(entry)
        if (!isOurs(entry)) continue
        if (entry.refused) refusal = entry.refused.title
        // Oldest first, so that a second hand-in stands above the first one's refusal.
        if (test !== undefined && entry.commit.submits === test)
          handInRefusal = entry.refused?.title
      }
    },
    handedIn(): void {
      handInRefusal = undefined
    },
    unsent: (): number => [...waiting.values()].filter(isOurs).length,
    all: (): Entry[] => [...waiting.values()],
    refusal: () => refusal,
    handInRefusal: () => handInRefusal,
  }
}
