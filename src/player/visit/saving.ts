import type { Keeping } from '../journal/dependable.ts'

/** Where the learner's last step is, as the page shows it. Each has its words in `course.ts` of the strings. */
export type Saving =
  | { kind: 'nothing' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'savedHere' }
  | { kind: 'waiting'; steps: number }
  | { kind: 'recorded' }
  | { kind: 'unsaved'; why: Exclude<Keeping, 'device'> }
  | { kind: 'refused'; reason: string }

export type Facts = {
  /** Steps whose transaction has not completed. */
  writing: number
  /** Entries of this learner and course that have no answer yet. */
  unsent: number
  /** The last attempt to send got no answer. */
  stuck: boolean
  keeping: Keeping
  /** Somebody has signed for this progress. */
  signed: boolean
  /** There is any progress at all. */
  started: boolean
  /** What the endpoint said of an entry that it would not take. */
  refused?: string | undefined
}

/** Never claims more than is so: "saved" only after the transaction, "recorded" only after the answer. */
export function savingOf(facts: Facts): Saving {
  if (facts.refused !== undefined) return { kind: 'refused', reason: facts.refused }
  if (facts.keeping !== 'device' && (facts.unsent > 0 || !facts.signed) && facts.started)
    return { kind: 'unsaved', why: facts.keeping }
  if (facts.writing > 0) return { kind: 'saving' }
  if (!facts.started) return { kind: 'nothing' }
  if (!facts.signed) return { kind: 'savedHere' }
  if (facts.unsent === 0) return { kind: 'recorded' }
  return facts.stuck ? { kind: 'waiting', steps: facts.unsent } : { kind: 'saved' }
}
