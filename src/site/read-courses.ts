import { hash } from '#lib/hash.ts'
import {
  type Course,
  type CourseSettings,
  courseSettings,
  type Lesson,
  lesson,
  lessonName,
} from '#model/course.ts'
import { type Question, question } from '#model/questions/question.ts'
import type { CourseFolder, Document } from '#model/site.ts'
import { houseAddress, isForeign, isMarkdown } from './addresses.ts'
import { type Folder, filesIn } from './folder.ts'
import { readDocument } from './read-document.ts'
import { readRows, readSource } from './read-yaml.ts'
import { validate } from './validate.ts'

/** Every folder of `courses/`; `imported/` holds other people's packages, and in a foreign folder only `course.yaml` makes a course. */
export function readCourses(folder: Folder): CourseFolder[] {
  const foreign = isForeign(folder.files)
  const ids = new Set(
    filesIn(folder, 'courses')
      .filter((file) => file.split('/').length > 2)
      .map((file) => file.split('/')[1]!)
      .filter((id) => id !== 'imported')
      .filter((id) => folder.has(`courses/${id}/course.yaml`) || !foreign),
  )
  return [...ids].flatMap((id) => readCourse(folder, id))
}

function readCourse(folder: Folder, id: string): CourseFolder[] {
  const file = `courses/${id}/course.yaml`
  const lessons = readLessons(folder, id)
  const questions = readRows(folder, `courses/${id}/questions.yaml`, question)
  if (!folder.has(file)) {
    folder.findings.push({
      code: 'course/no-settings',
      severity: 'error',
      file: `courses/${id}`,
      message: `The course "${id}" has no course.yaml.`,
      remedy: `Add ${file} with at least a title, a summary, a level and minutes.`,
    })
    folder.faulty.add(id)
    return []
  }
  const source = readSource(folder, file)
  const { value, findings } = source
    ? validate(courseSettings, source.value, source.place)
    : { value: undefined, findings: [] }
  folder.findings.push(...findings)
  if (!source || !value) {
    folder.faulty.add(id)
    return []
  }
  const bank = questions.map((row) => row.value)
  const course: Course = {
    ...value,
    id,
    version: versionOf(folder, id, value, lessons, bank),
    lessons: [...new Set(lessons.map((each) => each.id))],
    questions: bank,
  }
  const questionPlaces = questions.map((row) => row.place)
  return [{ course, place: source.place, lessons, questionPlaces }]
}

/** In the order of their numbers; the languages of one lesson beside each other, English first. */
function readLessons(folder: Folder, course: string): Document<Lesson>[] {
  const files = filesIn(folder, `courses/${course}/lessons`).filter(isMarkdown)
  const lessons = files.flatMap((file) => {
    const at = houseAddress(file)
    if (at) return [{ order: orderOf(file), document: readDocument(folder, file, at, lesson) }]
    folder.findings.push({
      code: 'course/lesson-name',
      severity: 'error',
      file,
      message: `"${file.split('/').at(-1)}" is not a name for a lesson.`,
      remedy:
        'Name it like "courses/basics/lessons/en/01-what-counts.md": a number, a hyphen, words.',
    })
    return []
  })
  const rank = (language: string) => (language === 'en' ? 0 : 1)
  return lessons
    .flatMap(({ order, document }) => document.map((each) => ({ order, each })))
    .sort((a, b) => a.order - b.order || rank(a.each.language) - rank(b.each.language))
    .map(({ each }) => each)
}

const orderOf = (file: string): number => lessonName(file.split('/').at(-1)!)?.order ?? 0

/** Changes with everything that a learner meets, and with nothing else: neither a review nor a line ending makes a new version. */
function versionOf(
  folder: Folder,
  id: string,
  settings: CourseSettings,
  lessons: CourseFolder['lessons'],
  questions: Question[],
): string {
  const { owner_post, last_reviewed_on, review_in, order, keep_records, ...met } = settings
  const texts = lessons.flatMap((each) => [
    `${each.language} ${each.id}`,
    JSON.stringify(each.value),
    each.body.replaceAll('\r\n', '\n'),
  ])
  const media = filesIn(folder, `courses/${id}/media`).flatMap((file) => [file, folder.bytes(file)])
  return hash([JSON.stringify(met), ...texts, JSON.stringify(questions), ...media])
}
