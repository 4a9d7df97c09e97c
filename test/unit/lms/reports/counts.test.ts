import { describe, expect, test } from 'vitest'
import { withoutSmall } from '#lib/small-counts.ts'
import { coverageOf } from '#lms/reports/coverage.ts'
import type { Happening } from '#lms/reports/happenings.ts'
import type { Standing } from '#lms/reports/standing.ts'
import { tally } from '#lms/reports/tally.ts'
import { reportingYear, welshReturn } from '#lms/reports/welsh-return.ts'
import type { Day } from '#model/day.ts'

const standing = (learner: string, more: Partial<Standing> = {}): Standing => ({
  person: { learner, name: learner, service: 'Libraries' },
  course: 'posting',
  status: 'completed',
  ...more,
})
const happening = (measure: Happening['measure'], on: string, more: Partial<Standing> = {}) => ({
  measure,
  on: on as Day,
  standing: standing('megan', more),
})

describe('counting', () => {
  const all = [
    happening('started', '2026-10-31', { language: 'en' }),
    happening('started', '2026-11-01', { language: 'cy' }),
    happening('completed', '2026-11-02', { language: 'cy' }),
  ]
  test.each([
    ['course', [['posting', 2, 1]]],
    ['service', [['Libraries', 2, 1]]],
    [
      'month',
      [
        ['2026-10', 1, 0],
        ['2026-11', 1, 1],
      ],
    ],
    [
      'language',
      [
        ['cy', 1, 1],
        ['en', 1, 0],
      ],
    ],
  ] as const)('by %s', (dimension, expected) => {
    expect(
      tally(all, dimension).map(({ key, counts }) => [key, counts.started, counts.completed]),
    ).toEqual(expected)
  })
})

describe('a count that is too small to be told', () => {
  test.each([
    ['nought is told: it is nobody', [0, 12], [0, 12]],
    ['one to four are not told', [4, 1, 12], [null, null, 12]],
    ['five is told', [5, 12], [5, 12]],
    [
      'one hidden number takes the next smallest with it, or a total would give it away',
      [3, 9, 12],
      [null, null, 12],
    ],
    ['the only number of all has no neighbour to hide', [3], [null]],
  ])('%s', (_, counts, told) => {
    expect(withoutSmall(counts)).toEqual(told)
  })
})

describe('coverage of a service', () => {
  const month = (month: string, number: number) => ({
    service: { en: 'Libraries', cy: 'Llyfrgelloedd' },
    month,
    number,
  })
  const today = '2026-11-22' as Day
  const held = (learner: string, more: Partial<Standing> = {}) =>
    standing(learner, { completed: '2026-01-01' as Day, ...more })

  test('is who holds the course today, over the newest count', () => {
    const all = [
      held('megan'),
      held('ifan', { until: '2026-11-22' as Day }),
      held('nia', { until: '2026-11-23' as Day }),
      standing('samir'),
      held('gwen', { course: 'other' }),
    ]
    const counts = [month('2026-10', 90), month('2026-11', 95), month('2027-01', 20)]
    expect(coverageOf('posting', all, counts, today)).toEqual([
      { service: 'Libraries', staff: 95, covered: 2 },
    ])
  })

  test('leaves out who has left', () => {
    const person = {
      learner: 'megan',
      name: 'Megan',
      service: 'Libraries',
      leaves: '2026-11-21' as Day,
    }
    const [line] = coverageOf('posting', [held('megan', { person })], [month('2026-11', 95)], today)
    expect(line?.covered).toBe(0)
  })
})

describe('the return under the Welsh Language Standards', () => {
  test.each([
    ['2026-03-31', '2025–26'],
    ['2026-04-01', '2026–27'],
    ['1999-12-31', '1999–00'],
  ])('%s is in the reporting year %s', (day, year) => {
    expect(reportingYear(day as Day)).toBe(year)
  })

  test('counts people by year and course, a renewal in the year in which it was', () => {
    const all = [
      standing('megan', {
        completed: '2025-05-01' as Day,
        renewed: '2026-05-01' as Day,
        language: 'cy',
      }),
      standing('ifan', { completed: '2026-06-01' as Day, language: 'en' }),
      standing('nia', { started: '2026-06-01' as Day, language: 'cy' }),
    ]
    expect(welshReturn(all, (course) => course === 'posting')).toEqual([
      { year: '2026–27', course: 'posting', offered: true, attended: 2, welsh: 1 },
      { year: '2025–26', course: 'posting', offered: true, attended: 1, welsh: 1 },
    ])
  })
})
