import { acknowledges } from '#model/acknowledgement.ts'
import type { Attempt } from './attempt.ts'
import type { Outline } from './outline.ts'

/** Whether everything that the course asks for is done, but for the courses that come before it. */
export function isComplete(attempt: Attempt, outline: Outline): boolean {
  const asked = outline.course?.completion ?? everything
  return (
    outline.steps.length > 0 &&
    isRead(attempt.seen, outline.steps, asked.lessons) &&
    (outline.acknowledge ?? []).every((asked) =>
      attempt.seen.some((id) => acknowledges(id, asked)),
    ) &&
    (!outline.assessed || isTested(attempt, asked.assessment))
  )
}

const everything = { lessons: 'all', assessment: 'passed' } as const

type Asked = NonNullable<Outline['course']>['completion']

/** A lesson that is named and has left the course cannot be read any more, and is not waited for. */
function isRead(
  seen: readonly string[],
  steps: readonly string[],
  asked: Asked['lessons'],
): boolean {
  const read = steps.filter((step) => seen.includes(step))
  if (asked === 'none') return true
  if (asked === 'any') return read.length > 0
  const wanted = asked === 'all' ? steps : steps.filter((step) => asked.includes(step))
  return wanted.every((step) => read.includes(step))
}

function isTested({ passed, tested }: Attempt, asked: Asked['assessment']): boolean {
  if (asked === 'optional') return true
  return passed !== undefined || (asked === 'taken' && tested)
}
