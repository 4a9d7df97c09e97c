import type { AttemptView } from '#model/wire/attempt.ts'
import type { LearnerState } from '../progress/state.ts'
import type { InductionData } from './data.ts'

/** The tasks that are done: by the record of the induction, by this device's own steps, or by a course's record. */
export function doneTasks(
  tasks: InductionData['tasks'],
  state: LearnerState,
  attempt: AttemptView | undefined,
  courses: ReadonlyMap<string, AttemptView>,
): Set<string> {
  const done = tasks.filter(({ id, course }) => {
    if (attempt?.seen.includes(id)) return true
    if (course === undefined) return state.seen.includes(id)
    const record = courses.get(course)
    return record?.completed !== undefined || record?.passed !== undefined
  })
  return new Set(done.map(({ id }) => id))
}
