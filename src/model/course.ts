import { z } from 'zod'
import { period } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'
import type { Question } from './questions/question.ts'
import { reviewed } from './review.ts'

export const assessment = z.strictObject({
  draw: z.number().int().positive().describe('How many questions of the bank one attempt gets.'),
  pass_mark: z.number().int().min(1).max(100).describe('Per cent of the questions drawn.'),
  marking: z
    .literal('endpoint')
    .describe('The endpoint marks the test, so that the key is not in the page.'),
})

/** `courses/<id>/course.yaml`. */
export const courseSettings = z.strictObject({
  title: localised,
  summary: localised.describe('What somebody can do after the course, in one sentence.'),
  level: id.describe('The level that it leads to or belongs to.'),
  minutes: z.number().int().positive().describe('How long it takes.'),
  order: z.number().int().default(100),
  ...reviewed,
  assessment: assessment
    .optional()
    .describe('The test at the end; left out, reading every lesson completes the course.'),
  licence: z
    .strictObject({ valid_for: period })
    .optional()
    .describe('Completion of this course is a licence to post, valid for this long.'),
})
export type CourseSettings = z.infer<typeof courseSettings>

/** The front matter of `courses/<id>/lessons/{en,cy}/NN-name.md` (or `.mdx`). The lesson's id is its name without the number. */
export const lesson = z.strictObject({
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1),
  minutes: z.number().int().positive(),
})
export type Lesson = z.infer<typeof lesson>

/** `03-responding.mdx` → `{ order: 3, id: 'responding' }`; undefined for a name of another shape. */
export function lessonName(file: string): { order: number; id: string } | undefined {
  const match = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx?$/.exec(file)
  return match ? { order: Number(match[1]), id: match[2]! } : undefined
}

/** A course as the endpoint and the packages know it: no text of the lessons, all of the bank. */
export type Course = CourseSettings & {
  id: string
  /** A hash of everything that a learner meets: settings, lessons and questions. */
  version: string
  /** Ids, in order. */
  lessons: string[]
  questions: Question[]
}
