import { type ImportedProgress, isScoDone, type ScoState } from '#model/wire/imported-progress.ts'
import type { Attempt, Score } from './attempt.ts'
import { visible } from './fold.ts'
import type { Outline } from './outline.ts'

/**
 * How a course stands by what its parts, or the order of its manifest, say of it. A part that was done stays done, so
 * that a course of many parts can be finished over weeks.
 */
export function rollUp(
  before: Attempt,
  ticked: Attempt,
  { scos, whole }: ImportedProgress,
  outline: Outline,
  received: string,
): Attempt {
  const after = { ...ticked }
  const states = outline.steps.flatMap((id) => scos[id] ?? [])
  // The rules of a manifest may leave parts out, or let a later part make up for an earlier one.
  const known = whole?.success_status === 'passed' || whole?.success_status === 'failed'
  const judged = known ? [whole] : states
  const failed = judged.some((each) => each.success_status === 'failed')
  const passed = judged.some((each) => each.success_status === 'passed')
  const all = isScoDone(whole) || outline.steps.every((id) => after.seen.includes(id))
  if (failed) after.tested = true
  if (all && !failed) after.completed ??= received
  if (all && passed && !failed) after.passed ??= received
  // scorm-again says 0 of a course whose parts all weigh nothing.
  const score = scoreOf(whole?.score?.scaled ? [whole] : states)
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
