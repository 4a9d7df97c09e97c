import { expect, test } from 'vitest'
import type { Day, Period } from '#model/day.ts'
import { daysOverdue, type Reviewable, reviewQueue, reviewState } from '#model/review-queue.ts'

const text = (id: string, day: string, language: 'en' | 'cy' = 'en') => ({
  id,
  language,
  value: {
    title: `${id} ${language}`,
    owner_post: 'clerk',
    last_reviewed_on: day as Day,
    review_in: '12 months' as Period,
  },
})
const account = (id: string, status: 'active' | 'closed') => ({
  id,
  status,
  display_name: { en: id },
  owner_post: 'clerk',
  reviewed_on: '2025-06-01' as Day,
  review_in: '6 months' as Period,
})
const nothing: Reviewable = { guidelines: [], pages: [], courses: [], accounts: [] }
const today = '2026-11-23' as Day

test('guidelines, pages, courses and accounts are one queue, what has waited longest first', () => {
  const queue = reviewQueue({
    guidelines: [text('late', '2025-01-01'), text('fresh', '2026-11-01')],
    pages: [text('about', '2025-11-30')],
    courses: [{ ...text('basics', '2026-01-01').value, id: 'basics', title: { en: 'Basics' } }],
    accounts: [account('town', 'active'), account('gone', 'closed')],
  })
  expect(queue.map(({ kind, id, due }) => `${kind}:${id} ${due}`)).toEqual([
    'account:town 2025-12-01',
    'guideline:late 2026-01-01',
    'page:about 2026-11-30',
    'course:basics 2027-01-01',
    'guideline:fresh 2027-11-01',
  ])
  expect(queue.map((each) => reviewState(each, today))).toEqual([
    'overdue',
    'overdue',
    'soon',
    'later',
    'later',
  ])
})

test('of two languages of one text, the one that was read through longer ago counts', () => {
  const [only, ...others] = reviewQueue({
    ...nothing,
    guidelines: [text('both', '2026-10-01'), text('both', '2025-02-01', 'cy')],
  })
  expect(others).toEqual([])
  expect(only).toMatchObject({ title: { en: 'both en', cy: 'both cy' }, due: '2026-02-01' })
})

test('a page without an owner or a day is not under review', () => {
  expect(
    reviewQueue({ ...nothing, pages: [{ id: 'x', language: 'en', value: { title: 'X' } }] }),
  ).toEqual([])
})

test('a review is not overdue on the day by which it is due', () => {
  const due = { due: today }
  expect([reviewState(due, today), daysOverdue(due, today)]).toEqual(['soon', 0])
  expect(daysOverdue({ due: '2026-11-13' as Day }, today)).toBe(10)
})
