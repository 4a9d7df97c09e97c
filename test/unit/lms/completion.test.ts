import { describe, expect, test } from 'vitest'
import { type Attempt, blank } from '#lms/attempts/attempt.ts'
import { fold } from '#lms/attempts/fold.ts'
import { type Outline, outlineOf } from '#lms/attempts/outline.ts'
import { awaited, following } from '#lms/attempts/prerequisites.ts'
import { isDue, validityOf } from '#lms/attempts/validity.ts'
import type { MarkedTest } from '#lms/tests/test.ts'
import { type Course, courseSettings } from '#model/course.ts'
import type { Day } from '#model/day.ts'

const about = {
  title: 'Posting',
  summary: 'Post.',
  level: 'basic',
  minutes: 10,
  owner_post: 'town-clerk',
  last_reviewed_on: '2026-11-02',
  review_in: '12 months',
}
const courseWith = (id: string, more: object): Course => ({
  ...courseSettings.parse({ ...about, ...more }),
  id,
  version: 'one',
  lessons: ['why', 'what', 'how'],
  questions: [],
})
const assessment = { draw: 2, pass_mark: 80, marking: 'endpoint' }
const noon = '2026-11-22T12:00:00.000Z'

const marked = (passed: boolean, day = '2026-11-22'): MarkedTest => ({
  id: 'one',
  learner: 'megan',
  course: 'posting',
  number: 1,
  pass_mark: 80,
  drawn: [],
  state: 'marked',
  marked: `${day}T12:00:00.000Z`,
  score: { scaled: Number(passed), correct: 0, of: 2 },
  passed,
  answers: {},
})

/** Whether a course is completed by lessons seen, and by a test if there was one. */
function completes(outline: Outline, seen: string[], passed?: boolean): boolean {
  const objectives = seen.map((id) => ({ id, completion_status: 'completed' as const }))
  const commit = { sequence: 1, language: 'en' as const, cmi: { objectives } }
  const before = blank('megan', outline.id)
  const test = passed === undefined ? undefined : marked(passed)
  return fold(before, { number: 1 }, commit, outline, noon, test).attempt.completed !== undefined
}

const asking = (completion: object, more: object = { assessment }) =>
  outlineOf(courseWith('posting', { completion, ...more }))

describe('a course is completed', () => {
  test('by one lesson, where any will do', () => {
    expect(completes(asking({ lessons: 'any' }, {}), [])).toBe(false)
    expect(completes(asking({ lessons: 'any' }, {}), ['what'])).toBe(true)
  })

  test('by the lessons that are named, whatever else is unread', () => {
    const named = asking({ lessons: ['why', 'how'] }, {})
    expect(completes(named, ['why', 'what'])).toBe(false)
    expect(completes(named, ['why', 'how'])).toBe(true)
  })

  test('by the test alone, where no lesson is asked for', () => {
    expect(completes(asking({ lessons: 'none' }), [], false)).toBe(false)
    expect(completes(asking({ lessons: 'none' }), [], true)).toBe(true)
  })

  test('by a test that was failed, where it must only be taken', () => {
    const taken = asking({ assessment: 'taken' })
    expect(completes(taken, ['why', 'what', 'how'])).toBe(false)
    expect(completes(taken, ['why', 'what', 'how'], false)).toBe(true)
  })

  test('without the test, where that is optional', () => {
    expect(completes(asking({ assessment: 'optional' }), ['why', 'what', 'how'])).toBe(true)
  })
})

test('a course that asks for a guideline is completed once its text of today is acknowledged, and not an older one', () => {
  const course = courseWith('posting', { completion: { acknowledge: ['personal-use'] } })
  const today = 'guideline:personal-use@2026-10-12'
  const outline = outlineOf(course, { 'personal-use': today })
  const lessons = ['why', 'what', 'how']
  expect(completes(outline, lessons)).toBe(false)
  expect(completes(outline, [...lessons, 'guideline:personal-use@2025-01-10'])).toBe(false)
  expect(completes(outline, [...lessons, today])).toBe(true)
  expect(completes(outline, [...lessons, `${today}#3-9f86d081884c7d65`])).toBe(true)
})

describe('a course that comes first', () => {
  const first = outlineOf(courseWith('first', {}))
  const second = outlineOf(courseWith('second', { prerequisites: ['first'] }))
  const third = outlineOf(courseWith('third', { prerequisites: ['second'] }))
  const all = new Map([first, second, third].map((outline) => [outline.id, outline]))

  test('is awaited until it is completed; a pass alone is not enough', () => {
    const passed: Attempt = { ...blank('megan', 'first'), passed: noon }
    expect(awaited(second, new Map([['first', passed]]))).toEqual(['first'])
    const completed: Attempt = { ...passed, completed: noon }
    expect(awaited(second, new Map([['first', completed]]))).toEqual([])
  })

  test('is followed by every course that waits for it, near and far', () => {
    expect(following('first', all).map(({ id }) => id)).toEqual(['second', 'third'])
    expect(following('third', all)).toEqual([])
  })
})

describe('a licence of 24 months', () => {
  const outline = outlineOf(
    courseWith('posting', { assessment, licence: { valid_for: '24 months' } }),
  )
  const held = { completed: '2026-11-22T12:00:00.000Z' }
  const days = (...tests: MarkedTest[]) => {
    const validity = validityOf(held, tests, outline)
    return [validity?.from, validity?.until]
  }

  test('stands from its completion, and not at all without one', () => {
    expect(days()).toEqual(['2026-11-22', '2028-11-22'])
    expect(validityOf({}, [], outline)).toBeUndefined()
  })

  test('can be renewed a month before it lapses, and not earlier', () => {
    const validity = validityOf(held, [], outline)!
    expect(isDue(validity, '2028-10-21' as Day)).toBe(false)
    expect(isDue(validity, '2028-10-22' as Day)).toBe(true)
  })

  test('begins anew with a pass in time or late, and not with a fail', () => {
    expect(days(marked(false, '2029-01-05'))).toEqual(['2026-11-22', '2028-11-22'])
    expect(days(marked(true, '2029-01-05'))).toEqual(['2029-01-05', '2031-01-05'])
    expect(days(marked(true, '2028-11-01'), marked(true, '2030-11-01'))).toEqual([
      '2030-11-01',
      '2032-11-01',
    ])
  })

  test('is not made longer by a pass that was marked while it was fresh', () => {
    expect(days(marked(true, '2027-05-05'))).toEqual(['2026-11-22', '2028-11-22'])
  })
})
