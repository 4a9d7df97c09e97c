import { describe, expect, test } from 'vitest'
import { type Attempt, blank } from '#lms/attempts/attempt.ts'
import { type Outline, outlineOf } from '#lms/attempts/outline.ts'
import { happeningsOf } from '#lms/reports/happenings.ts'
import { type Person, standingsOf } from '#lms/reports/standing.ts'
import type { Mark } from '#lms/store/store.ts'
import { courseSettings } from '#model/course.ts'
import type { Day, Period } from '#model/day.ts'

const licence: Outline = outlineOf({
  ...courseSettings.parse({
    title: 'Posting',
    summary: 'Post.',
    level: 'basic',
    minutes: 10,
    owner_post: 'town-clerk',
    last_reviewed_on: '2026-11-02',
    review_in: '12 months',
    valid_for: '1 year',
  }),
  id: 'posting',
  version: 'one',
  lessons: ['why'],
  questions: [],
})
const today = '2026-11-22' as Day
const noon = (day: string) => `${day}T12:00:00.000Z`
const megan: Person = { learner: 'megan', name: 'Megan Rees', service: 'Libraries' }
const expected = [{ course: 'posting', within: '30 days' as Period }]

const standing = (about: Partial<Attempt>, person: Person = megan, marks: Mark[] = []) =>
  standingsOf(
    [person],
    { attempts: [{ ...blank('megan', 'posting'), ...about }], marks },
    new Map([['posting', licence]]),
    expected,
  )[0]!

const counted = (about: Partial<Attempt>, person?: Person) =>
  happeningsOf(standing(about, person), today).map(({ measure, on }) => `${measure} ${on}`)

const taken = (day: string): Partial<Attempt> => ({
  started: noon(day),
  completed: noon(day),
  passed: noon(day),
})

describe('what is counted of one person', () => {
  test('a course that was begun is started on its day, and no more', () => {
    expect(counted({ started: noon('2026-11-01') })).toEqual(['started 2026-11-01'])
  })

  test('one that lapses within a month is expiring', () => {
    expect(counted(taken('2025-12-01'))).toEqual([
      'started 2025-12-01',
      'completed 2025-12-01',
      'passed 2025-12-01',
      'expiring 2026-12-01',
    ])
  })

  test('one that lapsed is lapsed, and no longer expiring', () => {
    expect(counted(taken('2025-11-22')).at(-1)).toBe('lapsed 2026-11-22')
  })

  test('a starter who has not begun in time is overdue', () => {
    const person = { ...megan, starts: '2026-10-01' as Day }
    const [absent] = standingsOf([person], { attempts: [], marks: [] }, new Map(), expected)
    expect(happeningsOf(absent!, today).map(({ measure, on }) => `${measure} ${on}`)).toEqual([
      'overdue 2026-10-31',
    ])
  })

  test('a starter who has begun and not finished in time is overdue too', () => {
    const person = { ...megan, starts: '2026-10-01' as Day }
    expect(counted({ started: noon('2026-10-02') }, person)).toEqual([
      'started 2026-10-02',
      'overdue 2026-10-31',
    ])
  })

  test('who has left owes nothing and renews nothing', () => {
    const person = { ...megan, starts: '2025-01-01' as Day, leaves: '2026-11-21' as Day }
    expect(counted({ started: noon('2026-10-02') }, person)).toEqual(['started 2026-10-02'])
    expect(counted(taken('2025-11-01'), person)).not.toContain('lapsed 2026-11-01')
  })
})

test('a renewal is the day of the last pass, and the first completion stays', () => {
  const renewal = { learner: 'megan', course: 'posting', marked: noon('2026-11-10'), passed: true }
  expect(standing(taken('2025-11-20'), megan, [renewal])).toMatchObject({
    completed: '2025-11-20',
    renewed: '2026-11-10',
    until: '2027-11-10',
  })
})

test('a record of somebody whom nobody lists is not counted', () => {
  const attempts = [{ ...blank('ifan', 'posting'), started: noon('2026-11-01') }]
  expect(standingsOf([megan], { attempts, marks: [] }, new Map(), [])).toEqual([])
})
