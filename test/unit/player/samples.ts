import type { AttemptView } from '#model/wire/attempt.ts'
import { type Entry, record, type Session } from '#player/journal/entry.ts'
import { blank, type LearnerState } from '#player/progress/state.ts'
import type { Step } from '#player/progress/step.ts'

export const outline = { items: ['why', 'voice', 'replies'], assessed: true }

export const aSession = (over: Partial<Session> = {}): Session => ({
  registration: 'r1',
  token: 'token-of-twenty-letters',
  course: 'posting',
  learner: 'anna',
  basis: 0,
  next: 1,
  opened: 1000,
  seconds: 0,
  ...over,
})

export const aState = (over: Partial<LearnerState> = {}): LearnerState => ({
  ...blank('anna', 'posting'),
  ...over,
})

export const anAttempt = (over: Partial<AttemptView> = {}): AttemptView => ({
  course: 'posting',
  version: 0,
  status: 'in progress',
  seen: [],
  tests: [],
  ...over,
})

const ids = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const moment = (n: number, seconds = 0) => ({
  id: ids(n),
  at: new Date(Date.UTC(2026, 10, 22, 9, 0, n)),
  seconds,
  language: 'en' as const,
})

/** What a journal is given for one step: the n-th of a test. */
export const deciding =
  (step: Step, n: number) => (before: { session: Session; state: LearnerState }) =>
    record(before, step, outline, moment(n))

/** The entry that the n-th step of a session makes. */
export const anEntry = (
  n: number,
  session = aSession(),
  step: Step = { kind: 'went', to: 'why' },
): Entry =>
  record({ session: { ...session, next: n }, state: aState() }, step, outline, moment(n)).entry

export const idOf = ids
