import { acknowledges } from '#model/acknowledgement.ts'
import type { Commit, CommitOutcome } from '#model/wire/commit.ts'
import type { MarkedTest } from '../tests/test.ts'
import type { Attempt } from './attempt.ts'
import { isComplete } from './complete.ts'
import type { Outline } from './outline.ts'

/** `number` rises with every registration, so a greater one is a later device session. */
export type Session = { number: number }

export type Folded = { attempt: Attempt; outcome: Exclude<CommitOutcome, 'already-had-it'> }

/**
 * What an attempt becomes after one more commit, and the test that it handed in, if any. Steps seen are united over all devices; the place and the
 * suspended state are those of the latest session, at its highest sequence. `passed` and `completed` are never
 * taken away, and a claim of either in `cmi` is not believed: lessons complete a course, marked tests pass it.
 * `met`: every course that comes first is completed.
 */
export function fold(
  before: Attempt,
  session: Session,
  commit: Pick<Commit, 'sequence' | 'language' | 'cmi'>,
  outline: Outline,
  received: string,
  marked?: MarkedTest,
  met = true,
): Folded {
  const after: Attempt = { ...before, started: before.started ?? received }
  if (marked !== undefined) score(after, marked)
  if (before.completed === undefined) after.language = commit.language

  const latest = isLatest(before.standing, session, commit.sequence)
  if (latest) {
    after.standing = { registration: session.number, sequence: commit.sequence }
    const { location, suspend_data } = commit.cmi
    if (location !== undefined && outline.steps.includes(location)) after.location = location
    if (suspend_data !== undefined) after.suspend_data = suspend_data
  }
  return {
    attempt: settle(before, tick(after, claimed(commit, outline), outline), outline, received, met),
    outcome: latest ? 'stored' : 'older-than-mine',
  }
}

/** What the learner's other records change: the steps that they tick, such as a task of the induction that is a course, and the completion that waited for them. The same attempt when nothing is new. */
export function earn(
  before: Attempt,
  done: (course: string) => boolean,
  outline: Outline,
  received: string,
  met = true,
): Attempt {
  const steps = [...outline.earned].flatMap(([step, course]) => (done(course) ? [step] : []))
  const after = tick(before, steps, outline)
  const begun = after === before ? after : { ...after, started: before.started ?? received }
  return settle(before, begun, outline, received, met)
}

/** Raises the version if anything that a learner can see has changed, and completes what has become complete. */
function settle(
  before: Attempt,
  after: Attempt,
  outline: Outline,
  received: string,
  met: boolean,
): Attempt {
  const settled: Attempt =
    after.completed === undefined &&
    after.started !== undefined &&
    met &&
    isComplete(after, outline)
      ? { ...after, completed: received }
      : after
  return visible.some((key) => before[key] !== settled[key])
    ? { ...settled, version: before.version + 1 }
    : after
}

export const visible = [
  'seen',
  'location',
  'suspend_data',
  'started',
  'completed',
  'passed',
  'tested',
  'score',
] as const

/** The best test counts, and the first pass dates it. */
function score(attempt: Attempt, test: MarkedTest): void {
  attempt.tested = true
  if (attempt.score === undefined || test.score.scaled > attempt.score.scaled)
    attempt.score = test.score
  if (test.passed) attempt.passed ??= test.marked
}

export function isLatest(
  standing: Attempt['standing'],
  session: Session,
  sequence: number,
): boolean {
  if (standing === undefined || session.number > standing.registration) return true
  return session.number === standing.registration && sequence > standing.sequence
}

const claimed = (commit: Pick<Commit, 'cmi'>, outline: Outline): string[] =>
  (commit.cmi.objectives ?? [])
    .filter((each) => each.completion_status === 'completed' && !outline.earned.has(each.id))
    .map((each) => each.id)

/** In the order of the course; acknowledgements, of older texts too, and steps that have since left it are kept after that. The same attempt when nothing is new. */
export function tick(attempt: Attempt, steps: readonly string[], outline: Outline): Attempt {
  const known = new Set(attempt.seen)
  const fresh = steps.filter((id) => outline.steps.includes(id) && !known.has(id))
  const acknowledged = (outline.acknowledge ?? []).flatMap((asked) => {
    if (attempt.seen.some((id) => acknowledges(id, asked))) return []
    return steps.find((id) => acknowledges(id, asked)) ?? []
  })
  if (fresh.length + acknowledged.length === 0) return attempt
  const read = new Set([...attempt.seen, ...fresh])
  return {
    ...attempt,
    seen: [
      ...outline.steps.filter((id) => read.has(id)),
      ...acknowledged,
      ...attempt.seen.filter((id) => !outline.steps.includes(id)),
    ],
  }
}
