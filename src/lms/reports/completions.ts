import { type Day, dayOf } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { AttemptStatus } from '#model/wire/attempt.ts'
import { type Attempt, type Score, statusOf } from '../attempts/attempt.ts'
import { renewals } from '../attempts/validity.ts'
import type { Mark } from '../store/store.ts'

export type Completion = {
  learner: string
  course: string
  status: AttemptStatus
  score: Score | null
  date: Day
  /** The last time that it was passed or gone through again. */
  renewed: Day | null
  language: Language | null
}
export type Numbers = { course: string; started: number; completed: number; passed: number }
export type Completions = { completions: Completion[]; courses: Numbers[] }

/** Who has completed what, and how many have started, completed and passed each course. */
export function completionsOf(
  attempts: readonly (Attempt & { name: string })[],
  marks: readonly Mark[],
): Completions {
  const begun = attempts.filter((each) => each.started !== undefined)
  const courses = [...new Set(begun.map((each) => each.course))].sort()
  return {
    completions: begun.flatMap((each) => completionOf(each, marks)),
    courses: courses.map((course) => {
      const of = begun.filter((each) => each.course === course)
      return {
        course,
        started: of.length,
        completed: of.filter((each) => each.completed !== undefined).length,
        passed: of.filter((each) => each.passed !== undefined).length,
      }
    }),
  }
}

function completionOf(attempt: Attempt & { name: string }, marks: readonly Mark[]): Completion[] {
  if (attempt.completed === undefined) return []
  const own = marks
    .filter(({ learner, course }) => learner === attempt.learner && course === attempt.course)
    .map((mark) => ({ state: 'marked' as const, ...mark }))
  return [
    {
      learner: attempt.name,
      course: attempt.course,
      status: statusOf(attempt),
      score: attempt.score ?? null,
      date: dayOf(new Date(attempt.completed)),
      renewed: renewals(attempt, own).at(-1) ?? null,
      language: attempt.language ?? null,
    },
  ]
}
