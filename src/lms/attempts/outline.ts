import type { Course } from '#model/course.ts'
import { type ImportedCourse, parts } from '#model/imported.ts'
import { orderId } from '#model/wire/imported-progress.ts'

/** The induction, as the endpoint knows it. */
export type Induction = { tasks: { id: string; course?: string | undefined }[] }

/** What an attempt is folded against: a course or the induction, without its texts. */
export type Outline = {
  id: string
  /** Lessons or tasks, in order. */
  steps: string[]
  /** Steps that the record of a course ticks, and no commit: step → course. */
  earned: ReadonlyMap<string, string>
  /** Guidelines to acknowledge, as `acknowledgementOf` names them. */
  acknowledge?: readonly string[]
  /** Completion also takes a pass. */
  assessed: boolean
  /** Missing for the induction. */
  course?: Course
  /** Somebody else's package: its steps are its parts, and what they say of themselves is all that can be known. */
  imported?: true
  /** That package may have an order, which has commits of its own. */
  order?: true
}

export const inductionId = 'induction'

/** For each guideline, the text that there is to acknowledge. */
export type Acknowledgeable = Readonly<Record<string, string>>

export const outlineOf = (course: Course, acknowledgeable: Acknowledgeable = {}): Outline => ({
  id: course.id,
  steps: course.lessons,
  earned: new Map(),
  // A guideline that is gone is not waited for.
  acknowledge: course.completion.acknowledge.flatMap((id) => acknowledgeable[id] ?? []),
  assessed: course.assessment !== undefined,
  course,
})

export const outlineOfInduction = ({ tasks }: Induction): Outline => ({
  id: inductionId,
  steps: tasks.map((task) => task.id),
  earned: new Map(
    tasks.flatMap((task) => (task.course === undefined ? [] : [[task.id, task.course] as const])),
  ),
  assessed: false,
})

export const outlineOfImported = (course: ImportedCourse): Outline => ({
  id: course.id,
  steps: parts(course).map(({ id }) => id),
  earned: new Map(),
  assessed: false,
  imported: true,
  ...(course.scorm !== '1.2' && { order: true as const }),
})

/** Every outline by its id. An induction without tasks is none. */
export function outlines({
  courses,
  induction,
  imported = [],
  acknowledgeable,
}: {
  courses: readonly Course[]
  induction: Induction
  imported?: readonly ImportedCourse[]
  acknowledgeable?: Acknowledgeable
}): ReadonlyMap<string, Outline> {
  const all = [
    ...courses.map((course) => outlineOf(course, acknowledgeable)),
    ...imported.map(outlineOfImported),
  ]
  if (induction.tasks.length > 0) all.push(outlineOfInduction(induction))
  return new Map(all.map((outline) => [outline.id, outline]))
}

/** Whether a commit may name this part: an item of a package or its order, or the one of our own courses. */
export const hasPart = ({ imported, order, steps }: Outline, sco: string): boolean =>
  imported ? steps.includes(sco) || (order === true && sco === orderId) : sco === 'course'
