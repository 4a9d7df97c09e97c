import { expect, test } from 'vitest'
import { dueNotices, type Review } from '#lms/mail/due.ts'
import { idOf } from '#lms/mail/notice.ts'
import type { Standing } from '#lms/reports/standing.ts'
import type { Day } from '#model/day.ts'

const day = (text: string) => text as Day
const megan = { learner: 'k3y', name: 'Megan Rees' }
const title = { en: 'Licence to post', cy: 'Trwydded i bostio' }
const licences = new Map([['licence-to-post', title]])

const told = (standing: Partial<Standing>, on: string, reviews: Review[] = []): string[] =>
  dueNotices(
    {
      standings: [{ person: megan, course: 'licence-to-post', status: 'passed', ...standing }],
      licences,
      reviews,
    },
    day(on),
  ).map((notice) => idOf(notice, notice.to.learner ?? 'post'))

const licence = { until: day('2027-03-31') }
const induction: Partial<Standing> = {
  course: 'induction',
  status: 'in progress',
  due: day('2026-12-01'),
}

test.each([
  ['2027-02-28', []],
  ['2027-03-01', ['licence-expiring/k3y/licence-to-post/2027-03-31/30']],
  ['2027-03-23', ['licence-expiring/k3y/licence-to-post/2027-03-31/30']],
  ['2027-03-24', ['licence-expiring/k3y/licence-to-post/2027-03-31/7']],
  ['2027-03-30', ['licence-expiring/k3y/licence-to-post/2027-03-31/7']],
  ['2027-03-31', ['licence-lapsed/k3y/licence-to-post/2027-03-31']],
  ['2027-04-30', ['licence-lapsed/k3y/licence-to-post/2027-03-31']],
  ['2027-05-01', []],
])('a licence that lapses on 31 March, on %s: %j', (on, expected) => {
  expect(told(licence, on)).toEqual(expected)
})

test.each([
  ['2026-11-23', []],
  ['2026-11-24', ['induction-due/k3y/2026-12-01']],
  ['2026-12-31', ['induction-due/k3y/2026-12-01']],
  ['2027-01-01', []],
])('an induction due on 1 December, on %s: %j', (on, expected) => {
  expect(told(induction, on)).toEqual(expected)
})

test('a guideline is told of from the day on which it was to be reviewed, to a post', () => {
  const review = {
    id: 'guideline:personal-use',
    title: { en: 'Personal use' },
    path: '/guidelines/personal-use/',
    due: day('2026-11-22'),
  }
  expect(told({}, '2026-11-21', [review])).toEqual([])
  expect(told({}, '2026-11-22', [review])).toEqual([
    'review-due/post/guideline:personal-use/2026-11-22',
  ])
})

test('nobody is told of a course that is no licence, after they have left, or before they come', () => {
  expect(told({ ...licence, course: 'know-the-rules' }, '2027-03-24')).toEqual([])
  const left = { ...megan, leaves: day('2027-03-01') }
  expect(told({ ...licence, person: left }, '2027-03-24')).toEqual([])
  expect(told({ ...licence, person: left }, '2027-03-01')).toHaveLength(1)
  const coming = { ...megan, starts: day('2027-04-01') }
  expect(told({ ...licence, person: coming }, '2027-03-24')).toEqual([])
})

test('a renewed licence is another one, and told of again', () => {
  expect(told({ until: day('2028-03-31') }, '2028-03-24')).not.toEqual(told(licence, '2027-03-24'))
})
