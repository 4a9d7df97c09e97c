import { guidelineIn, isAcknowledgement } from '#model/acknowledgement.ts'
import type { Day } from '#model/day.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import { hasCertificate } from '../certificates/certificate.ts'
import { certificateNumber } from '../certificates/number.ts'
import { type Test, viewOf } from '../tests/test.ts'
import { type Attempt, statusOf } from './attempt.ts'
import type { Outline } from './outline.ts'
import { isDue, validityOf } from './validity.ts'

/** A learner's own record as the wire has it. Without an outline (the course is gone) it shows what was recorded. */
export function attemptView(
  attempt: Attempt,
  tests: readonly Test[],
  outline: Outline | undefined,
  around: { today?: Day; awaits?: readonly string[] } = {},
): AttemptView {
  const { course, version, location, suspend_data, started, completed, passed, score } = attempt
  return {
    course,
    version,
    status: statusOf(attempt),
    seen: attempt.seen.filter((id) =>
      outline === undefined ? !isAcknowledgement(id) : outline.steps.includes(id),
    ),
    ...(outline?.acknowledge?.length && {
      acknowledged: attempt.seen.filter((id) =>
        outline.acknowledge?.some((asked) => guidelineIn(asked) === guidelineIn(id)),
      ),
    }),
    ...(location !== undefined && { location }),
    ...(suspend_data !== undefined && { suspend_data }),
    ...(started !== undefined && { started }),
    ...(completed !== undefined && { completed }),
    ...(score !== undefined && { score }),
    ...(passed !== undefined && { passed }),
    ...standingOf(attempt, tests, outline, around.today),
    ...(hasCertificate(attempt, outline) && {
      certificate: certificateNumber(attempt.learner, course),
    }),
    ...(around.awaits !== undefined && around.awaits.length > 0 && { awaits: [...around.awaits] }),
    tests: tests.map((test) => viewOf(test, isReviewed(attempt, outline))),
  }
}

/** Whether the learner may see how their answers were marked. A course that is gone hides nothing any more. */
function isReviewed({ passed }: Attempt, outline: Outline | undefined): boolean {
  const review = outline?.course?.assessment?.review ?? 'after-each'
  return review === 'after-each' || (review === 'after-pass' && passed !== undefined)
}

/** A licence, or the time for which the course is valid, and whether it can be renewed today. */
function standingOf(
  attempt: Attempt,
  tests: readonly Test[],
  outline: Outline | undefined,
  today: Day | undefined,
): Pick<AttemptView, 'licence' | 'valid_until' | 'renewable'> {
  const validity = validityOf(attempt, tests, outline)
  if (validity === undefined) return {}
  const { from, until } = validity
  const renewable = today !== undefined && isDue(validity, today)
  return {
    ...(outline?.course?.licence !== undefined
      ? { licence: { issued: from, lapses: until } }
      : { valid_until: until }),
    ...(renewable && outline?.assessed && { renewable }),
  }
}
