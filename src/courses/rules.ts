import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { CourseFolder, Site } from '#model/site.ts'

/** Rules on a course as a whole: its lessons, its bank and its test must fit each other. */
export const courseRules = [
  (site: Site) => site.courses.flatMap(withoutLessons),
  (site: Site) => site.courses.flatMap(sameLessons),
  (site: Site) => site.courses.flatMap((folder) => drawsTooMany(folder, site)),
  (site: Site) => site.courses.flatMap((folder) => untaughtQuestions(folder, site)),
] satisfies ((site: Site) => Finding[])[]

function withoutLessons({ course, place, lessons }: CourseFolder): Finding[] {
  if (lessons.length > 0) return []
  return [
    {
      code: 'course/no-lessons',
      severity: 'error',
      file: place.file,
      line: place.line(),
      message: `The course "${course.id}" has no lessons.`,
      remedy: `Add one, such as courses/${course.id}/lessons/en/01-introduction.md.`,
    },
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
      {
        code: 'course/same-lesson',
        severity: 'error',
        file: place.file,
        line: 1,
        message: `The course has another lesson "${id}": ${earlier}.`,
        remedy: 'Rename one of them; the number in front is not part of the id.',
      },
    ]
  })
}

function drawsTooMany({ course, place }: CourseFolder, site: Site): Finding[] {
  const file = `courses/${course.id}/questions.yaml`
  const draw = course.assessment?.draw
  const bank = course.questions.length
  if (draw === undefined || draw <= bank || site.faulty.has(file)) return []
  return [
    {
      code: 'course/draw-too-large',
      severity: 'error',
      file: place.file,
      line: place.line(['assessment', 'draw']),
      message: `The test draws ${draw} questions, and the bank has ${bank}.`,
      remedy: `Draw ${bank || 'fewer'}, or write more questions in ${file}.`,
    },
  ]
}

function untaughtQuestions({ course, questionPlaces }: CourseFolder, site: Site): Finding[] {
  return course.questions.flatMap((question, index): Finding[] => {
    const place = questionPlaces[index]!
    if (site.faulty.has(question.lesson) || course.lessons.includes(question.lesson)) return []
    return [
      {
        code: 'course/unknown-lesson',
        severity: 'error',
        file: place.file,
        line: place.line(['lesson']),
        message: `Question "${question.id}" is taught by the lesson "${question.lesson}", which the course does not have.`,
        remedy: didYouMean(
          question.lesson,
          course.lessons,
          `Name one of its lessons: ${course.lessons.join(', ') || 'there are none yet'}.`,
        ),
      },
    ]
  })
}
