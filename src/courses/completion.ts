import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { CourseFolder, Site } from '#model/site.ts'
import { fault } from './finding.ts'

/** Rules on what completes a course, and on what comes before it. */
export const completionRules = [
  (site: Site) => site.courses.flatMap((folder) => unknownLessons(folder, site)),
  (site: Site) => site.courses.flatMap((folder) => waitsForItself(folder, site)),
] satisfies ((site: Site) => Finding[])[]

function unknownLessons({ course, place }: CourseFolder, site: Site): Finding[] {
  const { lessons } = course.completion
  if (typeof lessons === 'string') return []
  return lessons.flatMap((id, index) =>
    course.lessons.includes(id) || site.faulty.has(id)
      ? []
      : [
          fault(
            'course/unknown-lesson',
            place,
            ['completion', 'lessons', index],
            `The course is completed by the lesson "${id}", which it does not have.`,
            didYouMean(
              id,
              course.lessons,
              `Name one of its lessons: ${course.lessons.join(', ')}.`,
            ),
          ),
        ],
  )
}

/** Prerequisites that lead back to the course: nobody could ever complete it. */
function waitsForItself({ course, place }: CourseFolder, site: Site): Finding[] {
  const before = new Map(site.courses.map((each) => [each.course.id, each.course.prerequisites]))
  return course.prerequisites.flatMap((id, index): Finding[] => {
    if (!reaches(id, course.id, before)) return []
    return [
      fault(
        'course/prerequisite-circle',
        place,
        ['prerequisites', index],
        id === course.id
          ? `The course "${id}" must be completed before itself.`
          : `The course "${id}" must be completed before this one, and this one before it.`,
        id === course.id
          ? 'Remove it from the prerequisites.'
          : 'Remove one of the two prerequisites, or nobody can complete either course.',
      ),
    ]
  })
}

function reaches(from: string, to: string, before: Map<string, string[]>): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(before.get(id) ?? []))
  }
  return false
}
