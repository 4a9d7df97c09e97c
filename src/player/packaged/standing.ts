import type { PackageData } from '#model/packaged/data.ts'
import type { SavedState } from '#model/packaged/state.ts'

type Course = Pick<PackageData, 'lessons' | 'completion' | 'test'>

/** How much of what completes the course is done, from 0 to 1; 1 exactly when all of it is. */
export function progressOf(course: Course, state: Pick<SavedState, 'seen' | 'marked'>): number {
  const asked = lessonsAsked(course)
  const seen = asked.filter((lesson) => state.seen.includes(lesson)).length
  const any = course.completion.lessons === 'any'
  const lessons = any ? { done: Math.min(1, seen), of: 1 } : { done: seen, of: asked.length }
  const test = testAsked(course, state)
  const of = lessons.of + test.of
  return of === 0 ? 1 : (lessons.done + test.done) / of
}

function lessonsAsked({ lessons, completion }: Course): string[] {
  if (completion.lessons === 'none') return []
  return typeof completion.lessons === 'string'
    ? lessons
    : lessons.filter((lesson) => completion.lessons.includes(lesson))
}

function testAsked({ test, completion }: Course, { marked }: Pick<SavedState, 'marked'>) {
  if (!test || completion.assessment === 'optional') return { done: 0, of: 0 }
  const done = completion.assessment === 'taken' ? marked !== undefined : marked?.passed === true
  return { done: Number(done), of: 1 }
}
