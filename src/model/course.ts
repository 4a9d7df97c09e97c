import { z } from 'zod'
import { period } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'
import type { Question } from './questions/question.ts'
import { reviewed } from './review.ts'

const count = z.number().int().positive()

/** The test at the end of a course. */
export const assessment = z.strictObject({
  draw: z
    .union([count, z.record(id, count)], {
      error: 'must be a number of questions, or a number for each pool ("pool: 3")',
    })
    .describe('How many questions of the bank one attempt gets, or how many of each pool.'),
  pass_mark: z.number().int().min(1).max(100).describe('Per cent of the questions drawn.'),
  attempts: z
    .union([z.literal('unlimited'), count], {
      error: 'must be "unlimited", or how many tests one learner may take',
    })
    .default('unlimited')
    .describe('How many tests one learner may take before they pass.'),
  review: z
    .enum(['after-each', 'after-pass', 'never'])
    .default('after-each')
    .describe(
      'When the learner sees how each question was marked: after each test, once they have passed, or never. The score is always shown.',
    ),
  marking: z
    .enum(['endpoint', 'page'])
    .describe(
      '"endpoint": the endpoint marks the test, so that the key is not in the page. "page": the page marks it, and its key can be found by who looks for it.',
    ),
})
export type Assessment = z.infer<typeof assessment>

/** How many questions one test has. */
export const questionsDrawn = (draw: Assessment['draw']): number =>
  typeof draw === 'number' ? draw : Object.values(draw).reduce((sum, each) => sum + each, 0)

/** What has to be done before a course is completed. All of what is named. */
export const completion = z.strictObject({
  lessons: z
    .union(
      [z.literal(['all', 'any', 'none']), z.array(id).min(1, 'must name at least one lesson')],
      {
        error: 'must be "all", "any", "none", or a list of lessons',
      },
    )
    .default('all')
    .describe('The lessons to be seen: all, at least one, none, or the ones named here.'),
  assessment: z
    .enum(['passed', 'taken', 'optional'])
    .default('passed')
    .describe('What is asked of the test, where the course has one.'),
  acknowledge: z
    .array(id)
    .default([])
    .describe('The guidelines whose text of today the learner must have acknowledged.'),
})
export type Completion = z.infer<typeof completion>

/** `courses/<id>/course.yaml`. */
export const courseSettings = z.strictObject({
  title: localised.describe('What the course is called.'),
  summary: localised.describe('What somebody can do after the course, in one sentence.'),
  level: id.describe('The level that it leads to or belongs to.'),
  minutes: z.number().int().positive().describe('How long it takes.'),
  order: z.number().int().default(100).describe('Its place in the catalogue; low numbers first.'),
  ...reviewed,
  assessment: assessment
    .optional()
    .describe('The test at the end; left out, reading every lesson completes the course.'),
  completion: completion
    .prefault({})
    .describe('What completes the course; left out, every lesson and a pass of the test.'),
  prerequisites: z
    .array(id)
    .default([])
    .describe('The courses that must be completed before this one counts.'),
  valid_for: period
    .optional()
    .describe('How long a completion stands before the course is to be taken again.'),
  keep_records: period
    .optional()
    .describe(
      'How long a record of the course is kept after the last that its learner did, and after it lapsed; left out, as `endpoint.keep_records` in the settings says.',
    ),
  licence: z
    .strictObject({ valid_for: period.describe('How long the licence stands.') })
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
