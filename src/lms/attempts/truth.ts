import type { Cmi } from '#model/wire/cmi.ts'
import type { Commit } from '#model/wire/commit.ts'

export type Untruth = 'time-in-future' | 'impossible-score' | 'impossible-status'

/** Milliseconds. A device may have the clock of any time zone; one that is further ahead says what cannot be. */
const tolerance = 26 * 3_600_000

/** What in a commit cannot be true, whatever the course; undefined for one that can. */
export function untruthIn(commit: Pick<Commit, 'at' | 'cmi'>, now: Date): Untruth | undefined {
  const { at, cmi } = commit
  const limit = now.getTime() + tolerance
  const times = [at, ...(cmi.interactions ?? []).flatMap(({ timestamp }) => timestamp ?? [])]
  if (times.some((time) => Date.parse(time) > limit)) return 'time-in-future'
  const told = [cmi, ...(cmi.objectives ?? [])]
  if (told.some(({ score }) => score !== undefined && !isPossible(score))) return 'impossible-score'
  return told.some(contradictsItself) ? 'impossible-status' : undefined
}

/** The raw score is between the bounds that come with it (SCORM 2004 RTE 4.2.20). */
function isPossible({ raw, min, max }: NonNullable<Cmi['score']>): boolean {
  if (min !== undefined && max !== undefined && min > max) return false
  return raw === undefined || (raw >= (min ?? raw) && raw <= (max ?? raw))
}

/** Nobody passes or fails what they have not attempted (RTE 4.2.4, 4.2.22). */
const contradictsItself = ({
  completion_status,
  success_status,
}: Pick<Cmi, 'completion_status' | 'success_status'>): boolean =>
  completion_status === 'not attempted' &&
  (success_status === 'passed' || success_status === 'failed')
