import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { CourseFolder, Site } from '#model/site.ts'
import { fault } from './finding.ts'

/** Rules on the lessons of a course, and on the questions that they ask for practice. */
export const lessonRules = [
  (site: Site) => site.courses.flatMap(withoutLessons),
  (site: Site) => site.courses.flatMap(sameLessons),
  (site: Site) => site.courses.flatMap((folder) => questionsAsked(folder, site)),
] satisfies ((site: Site) => Finding[])[]

function withoutLessons({ course, place, lessons }: CourseFolder): Finding[] {
  if (lessons.length > 0) return []
  return [
    fault(
      'course/no-lessons',
      place,
      [],
      `The course "${course.id}" has no lessons.`,
      `Add one, such as courses/${course.id}/lessons/en/01-introduction.md.`,
    ),
  ]
}

function sameLessons({ lessons }: CourseFolder): Finding[] {
  const first = new Map<string, string>()
  return lessons.flatMap(({ id, language, place }): Finding[] => {
    const key = `${language} ${id}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, place.file)
    if (!earlier) return []
    return [
      fault(
        'course/same-lesson',
        { file: place.file, line: () => 1 },
        [],
        `The course has another lesson "${id}": ${earlier}.`,
        'Rename one of them; the number in front is not part of the id.',
      ),
    ]
  })
}

/** `<Question id="…" />` puts a question with its key into the page, so it must not be one of the test. */
function questionsAsked({ course, lessons }: CourseFolder, site: Site): Finding[] {
  const uses = new Map(course.questions.map(({ id, use }) => [id, use]))
  const forPractice = [...uses].flatMap(([id, use]) => (use === 'practice' ? [id] : []))
  const bank = `courses/${course.id}/questions.yaml`
  return lessons.flatMap(({ outline, place }) =>
    outline.citations
      .filter(({ component, id }) => component === 'Question' && !site.faulty.has(id))
      .flatMap(({ id, line }): Finding[] => {
        const at = { file: place.file, line: () => line }
        if (uses.get(id) === 'practice') return []
        if (uses.get(id) === 'test')
          return [
            fault(
              'course/test-question-in-lesson',
              at,
              [],
              `The lesson asks the question "${id}", which is one of the test, and its answer would be in the page.`,
              `Write "use: practice" in ${bank}, which takes it out of the test, or ask another one.`,
            ),
          ]
        if (site.faulty.has(bank) && uses.size === 0) return []
        return [
          fault(
            'course/unknown-question',
            at,
            [],
            `The lesson asks the question "${id}", which is not in ${bank}.`,
            didYouMean(id, forPractice, 'Write it there, with "use: practice".'),
          ),
        ]
      }),
  )
}
