import { expect, test } from 'vitest'
import { after, type Day, dayOf, isDay, type Period } from '#model/day.ts'

test.each([
  ['2026-01-31', '1 month', '2026-02-28'],
  ['2024-02-29', '1 year', '2025-02-28'],
  ['2026-11-22', '90 days', '2027-02-20'],
  ['2026-11-22', '2 weeks', '2026-12-06'],
])('%s and %s later is %s', (start, period, end) => {
  expect(after(start as Day, period as Period)).toBe(end)
})

test.each(['2026-02-30', '2026-2-3', '22-11-2026', 'soon', ''])('"%s" is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('half past midnight in a British summer is already the next day', () => {
  expect(dayOf(new Date('2026-07-14T23:30:00Z'))).toBe('2026-07-15')
})
