import type { Commit, CommitOutcome } from '#model/wire/commit.ts'
import type { Changes, Records, Registration, Scope } from '../store/store.ts'
import { handIn } from '../tests/hand-in.ts'
import type { MarkedTest, OpenTest } from '../tests/test.ts'
import { type Attempt, blank, isDone } from './attempt.ts'
import { earn, fold } from './fold.ts'
import { foldImported } from './fold-imported.ts'
import { inductionId, type Outline } from './outline.ts'
import { awaited, following } from './prerequisites.ts'

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
    courses: [...concerned(course, outlines)],
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
  const met = awaited(outline, records.attempts).length === 0
  const folded = outline.imported
    ? foldImported(before, registration, commit, outline, received)
    : fold(before, registration, commit, outline, received, marked, met)
  const { token: _, ...withoutToken } = commit
  return {
    outcome: folded.outcome,
    attempts: withOthers(folded.attempt, records, outlines, received),
    tests: marked === undefined ? [] : [marked],
    entry: {
      commit: withoutToken,
      registration: registration.number,
      received,
      outcome: folded.outcome,
      ...(outline.course && { course_version: outline.course.version }),
    },
  }
}

/** The changed attempt; the courses that waited for its completion alone; and the induction, where one of them ticks a task. */
function withOthers(
  changed: Attempt,
  { attempts }: Records,
  outlines: Outlines,
  received: string,
): Attempt[] {
  const all = new Map([...attempts, [changed.course, changed]])
  const news = new Set([changed.course])
  const settle = (outline: Outline, done: (course: string) => boolean): void => {
    const before = all.get(outline.id) ?? blank(changed.learner, outline.id)
    const met = awaited(outline, all).length === 0
    const after = earn(before, done, outline, received, met)
    if (after === before) return
    all.set(outline.id, after)
    news.add(outline.id)
  }
  if (changed.completed !== undefined)
    for (const outline of following(changed.course, outlines)) settle(outline, () => false)
  const induction = [...news].map((course) => inductionOf(course, outlines)).find(Boolean)
  if (induction) settle(induction, (course) => news.has(course) && isDone(all.get(course)))
  return [...news].map((course) => all.get(course)!)
}

/** Every course whose record a commit in `course` may change or must know: what comes before it and after it, and the induction. */
function concerned(course: string, outlines: Outlines): Set<string> {
  const after = following(course, outlines)
  const own = outlines.get(course)
  const before = [...(own ? [own] : []), ...after].flatMap(
    (outline) => outline.course?.prerequisites ?? [],
  )
  const ids = new Set([course, ...after.map(({ id }) => id), ...before])
  return [...ids].some((id) => inductionOf(id, outlines)) ? ids.add(inductionId) : ids
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
