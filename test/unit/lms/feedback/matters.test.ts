import { expect, test } from 'vitest'
import { feedbackMatters } from '#lms/feedback/matters.ts'
import type { Said } from '#lms/store/feedback.ts'
import type { Day } from '#model/day.ts'

const pages = new Map([
  [
    '/guidelines/crises/',
    { title: { en: 'Crises', cy: 'Argyfyngau' }, owner: { en: 'Emergency Planning Officer' } },
  ],
])
const today = '2026-11-23' as Day
const said = (page: string, day: string, rest: Partial<Said> = {}): Said => ({
  ...{ id: `${page}${day}`, page, language: 'en', text: 'x', made: `${day}T09:00:00.000Z` },
  ...{ learner: null, name: null, done: null },
  ...rest,
})

test('what people say of a page is one matter, since the first who said it, whatever language they read it in', () => {
  const [first, ...others] = feedbackMatters(
    [
      said('/guidelines/crises/', '2026-11-20'),
      said('/guidelines/crises/', '2026-11-10'),
      said('/cy/guidelines/crises/', '2026-11-19'),
      said('/guidelines/crises/', '2026-11-01', { done: '2026-11-02T09:00:00.000Z' }),
    ],
    pages,
    today,
  )
  expect(others).toEqual([])
  expect(first).toMatchObject({
    ...{ id: 'feedback/guidelines/crises/', urgency: 'soon', day: '2026-11-10' },
    about: { en: 'Crises', cy: 'Argyfyngau' },
    resolve: { link: { en: '/lms/feedback', cy: '/lms/feedback?language=cy' } },
  })
  expect(first?.needs.en).toBe(
    '3 people say that something is wrong or missing. Kept up to date by: Emergency Planning Officer.',
  )
  expect(first?.needs.cy).toContain('Mae 3 o bobl yn dweud')
})

test('somebody who has waited two weeks for an answer is urgent', () => {
  const waiting = (day: string) =>
    feedbackMatters([said('/about/', day, { learner: 'k', name: 'Megan Rees' })], pages, today)[0]
  expect(waiting('2026-11-09')?.urgency).toBe('urgent')
  expect(waiting('2026-11-10')).toMatchObject({ urgency: 'soon', about: { en: '/about/' } })
})
