import type { Attempt } from './attempt.ts'
import type { Outline } from './outline.ts'

/** The courses that come first and are not completed, in the order of the settings. While there are any, nothing completes this one. */
export const awaited = (outline: Outline, attempts: ReadonlyMap<string, Attempt>): string[] =>
  (outline.course?.prerequisites ?? []).filter(
    (course) => attempts.get(course)?.completed === undefined,
  )

/** The courses that a completion of `course` may complete, nearest first: those that come after it, and after them. */
export function following(course: string, outlines: ReadonlyMap<string, Outline>): Outline[] {
  const found = new Set<Outline>()
  const follow = (id: string): void => {
    for (const outline of outlines.values())
      if (!found.has(outline) && outline.course?.prerequisites.includes(id)) {
        found.add(outline)
        follow(outline.id)
      }
  }
  follow(course)
  return [...found]
}
