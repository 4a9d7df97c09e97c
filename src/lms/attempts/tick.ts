import { acknowledges } from '#model/acknowledgement.ts'
import { dayOf } from '#model/day.ts'
import { renewal, renewedOn } from '#model/renewal.ts'
import type { Commit } from '#model/wire/commit.ts'
import type { Attempt } from './attempt.ts'
import { inductionId, type Outline } from './outline.ts'
import { isDue, validityOf } from './validity.ts'

/** The steps that a commit says are done. Those that another record ticks cannot be claimed. */
export const claimed = (commit: Pick<Commit, 'cmi'>, outline: Outline): string[] =>
  (commit.cmi.objectives ?? [])
    .filter((each) => each.completion_status === 'completed' && !outline.earned.has(each.id))
    .map((each) => each.id)

/** Tasks of the induction that were ticked by mistake, while it is not completed. Nothing else that was seen is ever taken back. */
export function takenBack(
  commit: Pick<Commit, 'cmi'>,
  attempt: Attempt,
  outline: Outline,
): string[] {
  if (outline.id !== inductionId || attempt.completed !== undefined) return []
  return (commit.cmi.objectives ?? [])
    .filter((each) => each.completion_status === 'not attempted' && !outline.earned.has(each.id))
    .map((each) => each.id)
}

/** A course without a test is renewed by its learner's word, like its completion; when it is due, and on the day that it arrives. */
export function renew(
  attempt: Attempt,
  commit: Pick<Commit, 'cmi'>,
  outline: Outline,
  received: string,
): Attempt {
  const validity = outline.assessed ? undefined : validityOf(attempt, [], outline)
  const today = dayOf(new Date(received))
  const asked = claimed(commit, outline).includes(renewal)
  if (!asked || validity === undefined || !isDue(validity, today)) return attempt
  return { ...attempt, seen: [...attempt.seen, renewedOn(today)] }
}

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
