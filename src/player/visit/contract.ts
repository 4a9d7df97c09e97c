import type { Language } from '#model/localised.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { Bell } from '../bell.ts'
import type { DependableJournal } from '../journal/dependable.ts'
import type { Entry } from '../journal/entry.ts'
import type { Outline } from '../progress/cmi.ts'
import type { LearnerState } from '../progress/state.ts'
import type { Step } from '../progress/step.ts'
import type { Deps, Found } from './begin.ts'
import type { Saving } from './saving.ts'
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
