import { after, dayOf } from '#model/day.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import { type Test, viewOf } from '../tests/test.ts'
import { type Attempt, statusOf } from './attempt.ts'
import type { Outline } from './outline.ts'

/** A learner's own record as the wire has it. Without an outline (the course is gone) it shows what was recorded. */
export function attemptView(
  attempt: Attempt,
  tests: readonly Test[],
  outline: Outline | undefined,
): AttemptView {
  const { course, version, location, suspend_data, started, completed, passed, score } = attempt
  return {
    course,
    version,
    status: statusOf(attempt),
    seen: attempt.seen.filter((id) => outline === undefined || outline.steps.includes(id)),
    ...(location !== undefined && { location }),
    ...(suspend_data !== undefined && { suspend_data }),
    ...(started !== undefined && { started }),
    ...(completed !== undefined && { completed }),
    ...(score !== undefined && { score }),
    ...(passed !== undefined && { passed }),
    ...licenceOf(attempt, outline),
    tests: tests.map((test) => viewOf(test, isReviewed(attempt, outline))),
  }
}

/** Whether the learner may see how their answers were marked. A course that is gone hides nothing any more. */
function isReviewed({ passed }: Attempt, outline: Outline | undefined): boolean {
  const review = outline?.course?.assessment?.review ?? 'after-each'
  return review === 'after-each' || (review === 'after-pass' && passed !== undefined)
}

function licenceOf(
  { completed }: Attempt,
  outline: Outline | undefined,
): Pick<AttemptView, 'licence'> {
  const terms = outline?.course?.licence
  if (terms === undefined || completed === undefined) return {}
  const issued = dayOf(new Date(completed))
  return { licence: { issued, lapses: after(issued, terms.valid_for) } }
}
