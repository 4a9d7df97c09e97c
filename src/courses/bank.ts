import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import { isScored } from '#model/questions/mark.ts'
import type { Question } from '#model/questions/question.ts'
import type { CourseFolder, Place, Site } from '#model/site.ts'
import { fault } from './finding.ts'

/** Rules on the bank of a course: its test must be able to draw from it, and its questions must fit the course. */
export const bankRules = [
  (site: Site) => site.courses.flatMap((folder) => drawsTooMany(folder, site)),
  (site: Site) => site.courses.flatMap((folder) => untaughtQuestions(folder, site)),
  (site: Site) => site.courses.flatMap(withoutRule),
  (site: Site) => site.courses.flatMap((folder) => missingPictures(folder, site)),
] satisfies ((site: Site) => Finding[])[]

const bankOf = ({ course }: CourseFolder): string => `courses/${course.id}/questions.yaml`

function drawsTooMany(folder: CourseFolder, site: Site): Finding[] {
  const { course, place } = folder
  const draw = course.assessment?.draw
  if (draw === undefined || site.faulty.has(bankOf(folder))) return []
  const tested = course.questions.filter((question) => question.use === 'test')
  if (typeof draw === 'number')
    return tooMany(draw, tested.filter(isScored).length, 'the bank', folder, ['assessment', 'draw'])
  const pools = [...new Set(tested.flatMap(({ pool }) => pool ?? []))]
  return Object.entries(draw).flatMap(([pool, number]) => {
    const path = ['assessment', 'draw', pool]
    const size = tested.filter((question) => question.pool === pool).length
    if (size > 0) return tooMany(number, size, `the pool "${pool}"`, folder, path)
    return [
      fault(
        'course/unknown-pool',
        place,
        path,
        `The test draws from the pool "${pool}", to which no question belongs.`,
        didYouMean(pool, pools, `Add "pool: ${pool}" to questions in ${bankOf(folder)}.`),
      ),
    ]
  })
}

function tooMany(
  draw: number,
  size: number,
  whence: string,
  folder: CourseFolder,
  path: string[],
): Finding[] {
  if (draw <= size) return []
  return [
    fault(
      'course/draw-too-large',
      folder.place,
      path,
      `The test draws ${draw} questions, and ${whence} has ${size}.`,
      `Draw ${size || 'fewer'}, or write more questions in ${bankOf(folder)}.`,
    ),
  ]
}

/** Of each question of a course, with its place. */
const questionsOf = ({ course, questionPlaces }: CourseFolder): [Question, Place][] =>
  course.questions.map((question, index) => [question, questionPlaces[index]!])

function untaughtQuestions(folder: CourseFolder, site: Site): Finding[] {
  const { lessons } = folder.course
  return questionsOf(folder)
    .filter(([{ lesson }]) => !site.faulty.has(lesson) && !lessons.includes(lesson))
    .map(([{ id, lesson }, place]) =>
      fault(
        'course/unknown-lesson',
        place,
        ['lesson'],
        `Question "${id}" is taught by the lesson "${lesson}", which the course does not have.`,
        didYouMean(
          lesson,
          lessons,
          `Name one of its lessons: ${lessons.join(', ') || 'there are none yet'}.`,
        ),
      ),
    )
}

/** Who fails a test for a licence must be able to read what they did not know. */
function withoutRule(folder: CourseFolder): Finding[] {
  if (folder.course.licence === undefined) return []
  return questionsOf(folder)
    .filter(([question]) => question.rule === undefined)
    .filter(([question]) => question.use === 'test' && isScored(question))
    .map(([{ id }, place]) =>
      fault(
        'course/question-without-rule',
        place,
        [],
        `Question "${id}" can be drawn in a test for a licence, and cites no rule.`,
        'Add "rule:" with the rule of a guideline that it tests, or "use: practice".',
      ),
    )
}

function missingPictures(folder: CourseFolder, site: Site): Finding[] {
  const media = `courses/${folder.course.id}/media/`
  const there = [...site.files].filter((file) => file.startsWith(media))
  const names = there.map((file) => file.slice(media.length))
  return questionsOf(folder).flatMap(([question, place]) =>
    question.type !== 'image-choice'
      ? []
      : question.options.flatMap(({ image }, index) =>
          names.includes(image)
            ? []
            : [
                fault(
                  'course/missing-picture',
                  place,
                  ['options', index, 'image'],
                  `Question "${question.id}" shows the picture "${image}", which is not in ${media}.`,
                  didYouMean(image, names, `Put the picture at ${media}${image}.`),
                ),
              ],
        ),
  )
}
