import type { AttemptView } from '#model/wire/attempt.ts'
import type { LearnerState } from '../progress/state.ts'
import type { InductionData } from './data.ts'

/** The tasks that are done: by the steps of the record and this device together; one that is a course, by the record alone. */
export function doneTasks(
  tasks: InductionData['tasks'],
  state: LearnerState,
  attempt: AttemptView | undefined,
  courses: ReadonlyMap<string, AttemptView>,
): Set<string> {
  const done = tasks.filter(({ id, course }) => {
    if (course === undefined) return state.seen.includes(id)
    if (attempt?.seen.includes(id)) return true
    const record = courses.get(course)
    return record?.completed !== undefined || record?.passed !== undefined
  })
  return new Set(done.map(({ id }) => id))
}
