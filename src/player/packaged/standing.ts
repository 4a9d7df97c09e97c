import { acknowledges } from '#model/acknowledgement.ts'
import type { PackageData } from '#model/packaged/data.ts'
import type { SavedState } from '#model/packaged/state.ts'
import type { Report } from './lms.ts'

type Course = Pick<PackageData, 'lessons' | 'acknowledge' | 'completion' | 'test'>
type State = Pick<SavedState, 'seen' | 'acknowledged' | 'marked'>
type Share = { done: number; of: number }

/** How much of what completes the course is done, from 0 to 1; 1 exactly when all of it is. */
export function progressOf(course: Course, state: State): number {
  const left = leftToAcknowledge(course, state).length
  const guidelines = { done: course.acknowledge.length - left, of: course.acknowledge.length }
  return partOf([lessonsDone(course, state), testDone(course, state), guidelines])
}

/** What is asked of the learner and not acknowledged yet, in a text that is still the one to follow. */
export const leftToAcknowledge = (course: Course, { acknowledged }: State): string[] =>
  course.acknowledge.filter((asked) => !acknowledged.some((id) => acknowledges(id, asked)))

/** The lessons, and the guidelines as they are asked, each with whether it is done. */
export const objectivesOf = (
  { lessons, acknowledge }: Course,
  seen: readonly string[],
): Report['objectives'] => [
  ...lessons.map((id) => ({ id, done: seen.includes(id) })),
  ...acknowledge.map((id) => ({ id, done: seen.some((each) => acknowledges(each, id)) })),
]

/** Lessons and test are done, so that only guidelines can be left. */
export const isStudied = (course: Course, state: State): boolean =>
  partOf([lessonsDone(course, state), testDone(course, state)]) === 1

function partOf(shares: readonly Share[]): number {
  const of = shares.reduce((sum, share) => sum + share.of, 0)
  return of === 0 ? 1 : shares.reduce((sum, { done }) => sum + done, 0) / of
}

function lessonsDone(course: Course, state: State): Share {
  const asked = lessonsAsked(course)
  const seen = asked.filter((lesson) => state.seen.includes(lesson)).length
  const any = course.completion.lessons === 'any'
  return any ? { done: Math.min(1, seen), of: 1 } : { done: seen, of: asked.length }
}

function lessonsAsked({ lessons, completion }: Course): string[] {
  if (completion.lessons === 'none') return []
  return typeof completion.lessons === 'string'
    ? lessons
    : lessons.filter((lesson) => completion.lessons.includes(lesson))
}

function testDone({ test, completion }: Course, { marked }: State): Share {
  if (!test || completion.assessment === 'optional') return { done: 0, of: 0 }
  const done = completion.assessment === 'taken' ? marked !== undefined : marked?.passed === true
  return { done: Number(done), of: 1 }
}
