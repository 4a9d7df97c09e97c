import type { Commit } from '#model/wire/commit.ts'
import {
  type ImportedProgress,
  importedProgress,
  isScoDone,
  type ScoState,
  scoStateOf,
  secondsIn,
} from '#model/wire/imported-progress.ts'
import type { Attempt, Score } from './attempt.ts'
import { type Folded, isLatest, visible } from './fold.ts'
import type { Outline } from './outline.ts'
import { tick } from './tick.ts'

/** Time in the record: `counted` in visits that are over, `running` in the one that `session` names. */
type Clocked = ScoState & { clock?: { counted: number; running: number; session: number | null } }

/**
 * An attempt at somebody else's package after one more commit. Its parts say themselves whether they are completed or
 * passed, and there is nothing here to check it by; the course is rolled up from all of them. State is kept for each
 * part, from the latest session; a late commit of an earlier session still brings a pass or a completion.
 */
export function foldImported(
  before: Attempt,
  session: { number: number },
  commit: Pick<Commit, 'sequence' | 'language' | 'cmi' | 'sco' | 'final'>,
  outline: Outline,
  received: string,
): Folded {
  const latest = isLatest(before.standing, session, commit.sequence)
  const outcome = latest ? 'stored' : 'older-than-mine'
  if (!outline.steps.includes(commit.sco)) return { attempt: before, outcome }

  const { scos } = importedProgress(before.suspend_data)
  const earlier: Clocked = scos[commit.sco] ?? {}
  const claimed = scoStateOf(commit.cmi)
  const now = latest
    ? { ...claimed, ...timed(earlier, session.number, commit) }
    : { ...earlier, ...improved(earlier, claimed) }
  const progress: ImportedProgress = { scos: { ...scos, [commit.sco]: now } }
  const after: Attempt = {
    ...before,
    started: before.started ?? received,
    suspend_data: JSON.stringify(progress),
  }
  if (before.completed === undefined) after.language = commit.language
  if (latest) {
    after.standing = { registration: session.number, sequence: commit.sequence }
    after.location = commit.sco
  }
  const done = isScoDone(now) || isScoDone(claimed) ? [commit.sco] : []
  return {
    attempt: rollUp(before, tick(after, done, outline), progress, outline, received),
    outcome,
  }
}

/** A part that was done stays done, so that a course of many parts can be finished over weeks. */
function rollUp(
  before: Attempt,
  ticked: Attempt,
  { scos }: ImportedProgress,
  outline: Outline,
  received: string,
): Attempt {
  const after = { ...ticked }
  const states = outline.steps.flatMap((id) => scos[id] ?? [])
  const failed = states.some((each) => each.success_status === 'failed')
  const passed = states.some((each) => each.success_status === 'passed')
  const all = outline.steps.every((id) => after.seen.includes(id))
  if (failed) after.tested = true
  if (all && !failed) after.completed ??= received
  if (all && passed && !failed) after.passed ??= received
  const score = scoreOf(states)
  if (score !== undefined && score.scaled >= (before.score?.scaled ?? 0)) after.score = score
  const same = visible.every((key) => JSON.stringify(before[key]) === JSON.stringify(after[key]))
  return same ? after : { ...after, version: before.version + 1 }
}

/** The mean of the parts that have a score, in hundredths: a package has no number of right answers to give. */
function scoreOf(states: readonly ScoState[]): Score | undefined {
  const scaled = states.flatMap(({ score }) => scaledOf(score) ?? [])
  if (scaled.length === 0) return undefined
  const mean = scaled.reduce((sum, each) => sum + each, 0) / scaled.length
  return { scaled: mean, correct: Math.round(mean * 100), of: 100 }
}

/** SCORM 1.2 has no scaled score; its raw one goes from `min` to `max`, which are 0 and 100 when nothing is said. */
function scaledOf(score: ScoState['score']): number | undefined {
  if (score?.scaled !== undefined) return Math.max(0, score.scaled)
  if (score?.raw === undefined) return undefined
  const { raw, min = 0, max = 100 } = score
  return max > min ? Math.min(1, Math.max(0, (raw - min) / (max - min))) : undefined
}

/** Of an earlier session's claims only what a learner would miss. */
function improved(earlier: ScoState, claimed: ScoState): ScoState {
  if (isScoDone(earlier) || !isScoDone(claimed)) return {}
  const { completion_status, success_status, score } = claimed
  return {
    ...(completion_status && { completion_status }),
    ...(success_status && { success_status }),
    ...(score && { score }),
  }
}

/** `session_time` counts from the start of a visit: it replaces the visit's own, and is added to those before. */
function timed(
  { clock = { counted: 0, running: 0, session: null } }: Clocked,
  session: number,
  { cmi, final }: Pick<Commit, 'cmi' | 'final'>,
): Pick<Clocked, 'seconds' | 'clock'> {
  const goesOn = clock.session === session
  const counted = goesOn ? clock.counted : clock.counted + clock.running
  const running = secondsIn(cmi.session_time) || (goesOn ? clock.running : 0)
  return {
    seconds: counted + running,
    clock: final
      ? { counted: counted + running, running: 0, session: null }
      : { counted, running, session },
  }
}
