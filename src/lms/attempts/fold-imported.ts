import type { Commit } from '#model/wire/commit.ts'
import {
  type ImportedProgress,
  importedProgress,
  isScoDone,
  orderId,
  type ScoState,
  scoStateOf,
  secondsIn,
  type Whole,
} from '#model/wire/imported-progress.ts'
import type { Attempt } from './attempt.ts'
import { type Folded, isLatest, tick } from './fold.ts'
import type { Outline } from './outline.ts'
import { rollUp } from './roll-up-imported.ts'

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
  const kept = importedProgress(before.suspend_data)
  if (outline.order && commit.sco === orderId) {
    const standing = { registration: session.number, sequence: commit.sequence }
    const progress = ordered(kept, commit.cmi, latest)
    const after: Attempt = {
      ...before,
      started: before.started ?? received,
      suspend_data: JSON.stringify(progress),
      ...(latest && { standing }),
    }
    return { attempt: rollUp(before, after, progress, outline, received), outcome }
  }
  if (!outline.steps.includes(commit.sco)) return { attempt: before, outcome }

  const { scos } = kept
  const earlier: Clocked = scos[commit.sco] ?? {}
  const claimed = scoStateOf(commit.cmi)
  const now = latest
    ? { ...claimed, ...timed(earlier, session.number, commit) }
    : { ...earlier, ...improved(earlier, claimed) }
  const progress: ImportedProgress = { ...kept, scos: { ...scos, [commit.sco]: now } }
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

/** The order as the latest session has it; of an earlier one only that the whole was completed or passed. */
function ordered(kept: ImportedProgress, cmi: Commit['cmi'], latest: boolean): ImportedProgress {
  const { completion_status, success_status, score, suspend_data = '{}' } = cmi
  const whole: Whole = {
    ...(completion_status && { completion_status }),
    ...(success_status && { success_status }),
    ...(score && { score }),
  }
  if (latest) return { ...kept, order: suspend_data, whole }
  return isScoDone(whole) && !isScoDone(kept.whole) ? { ...kept, whole } : kept
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
