import { type Day, dayOf } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { AttemptStatus } from '#model/wire/attempt.ts'
import { type Attempt, type Score, statusOf } from '../attempts/attempt.ts'

export type Completion = {
  learner: string
  course: string
  status: AttemptStatus
  score: Score | null
  date: Day
  language: Language | null
}
export type Numbers = { course: string; started: number; completed: number; passed: number }
export type Completions = { completions: Completion[]; courses: Numbers[] }

/** Who has completed what, and how many have started, completed and passed each course. */
export function completionsOf(attempts: readonly (Attempt & { name: string })[]): Completions {
  const begun = attempts.filter((each) => each.started !== undefined)
  const courses = [...new Set(begun.map((each) => each.course))].sort()
  return {
    completions: begun.flatMap((each) => completionOf(each)),
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

function completionOf(attempt: Attempt & { name: string }): Completion[] {
  if (attempt.completed === undefined) return []
  return [
    {
      learner: attempt.name,
      course: attempt.course,
      status: statusOf(attempt),
      score: attempt.score ?? null,
      date: dayOf(new Date(attempt.completed)),
      language: attempt.language ?? null,
    },
  ]
}
