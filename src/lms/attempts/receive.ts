import type { Commit, CommitOutcome } from '#model/wire/commit.ts'
import type { Changes, Records, Registration, Scope } from '../store/store.ts'
import { handIn } from '../tests/hand-in.ts'
import type { MarkedTest, OpenTest } from '../tests/test.ts'
import { type Attempt, blank, isDone } from './attempt.ts'
import { earn, fold } from './fold.ts'
import { foldImported } from './fold-imported.ts'
import { inductionId, type Outline } from './outline.ts'

export type Outlines = ReadonlyMap<string, Outline>

/** A commit of one session, and when it came. */
export type Arrival = { registration: Registration; commit: Commit; received: string }

/** A commit's id belongs to another learner's or course's commit. */
export type IdInUse = { outcome: 'id-in-use' }
export type Received = Changes & ({ outcome: CommitOutcome } | IdInUse)

/** What must be read before a commit can be judged. */
export function scopeOf({ registration, commit }: Arrival, outlines: Outlines): Scope {
  const { learner, course } = registration
  return {
    learner,
    courses: inductionOf(course, outlines) ? [course, inductionId] : [course],
    commit: commit.id,
    ...(commit.submits !== undefined && { tests: course }),
  }
}

/** What a commit changes: its line in the journal, the attempt, the test it hands in, and the induction if it ticks a task. */
export function receive(
  arrival: Arrival,
  outline: Outline,
  outlines: Outlines,
  records: Records,
): Received {
  const { registration, commit, received } = arrival
  const { learner, course } = registration
  if (records.earlier !== undefined)
    return records.earlier.learner === learner && records.earlier.course === course
      ? { outcome: 'already-had-it' }
      : { outcome: 'id-in-use' }

  const marked = markedBy(arrival, records)
  const before = records.attempts.get(course) ?? blank(learner, course)
  const folded = outline.imported
    ? foldImported(before, registration, commit, outline, received)
    : fold(before, registration, commit, outline, received, marked)
  const { token: _, ...withoutToken } = commit
  return {
    outcome: folded.outcome,
    attempts: withInduction(folded.attempt, records, outlines, received),
    tests: marked === undefined ? [] : [marked],
    entry: {
      commit: withoutToken,
      registration: registration.number,
      received,
      outcome: folded.outcome,
    },
  }
}

/** The changed attempt, and the induction's where this completion or pass ticks one of its tasks. */
function withInduction(
  changed: Attempt,
  { attempts }: Records,
  outlines: Outlines,
  received: string,
): Attempt[] {
  const induction = inductionOf(changed.course, outlines)
  if (induction === undefined || !isDone(changed)) return [changed]
  const before = attempts.get(inductionId) ?? blank(changed.learner, inductionId)
  const after = earn(before, (course) => course === changed.course, induction, received)
  return after === before ? [changed] : [changed, after]
}

/** The induction, if one of its tasks is this course. */
function inductionOf(course: string, outlines: Outlines): Outline | undefined {
  const induction = outlines.get(inductionId)
  return induction && [...induction.earned.values()].includes(course) ? induction : undefined
}

/** A test that is unknown, marked already or somebody else's is not touched: `records.tests` has only the learner's own. */
function markedBy({ commit, received }: Arrival, records: Records): MarkedTest | undefined {
  const test = records.tests.find(
    (each): each is OpenTest => each.id === commit.submits && each.state === 'open',
  )
  return test && handIn(test, commit.cmi.interactions ?? [], received)
}
