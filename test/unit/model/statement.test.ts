import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { lateStatement, statementYear } from '#model/statement.ts'

test('a statement is a page of its folder that is named after a year', () => {
  expect(
    ['statement/2025', 'statement/draft', 'statement/2025/more', 'about'].map(statementYear),
  ).toEqual([2025, undefined, undefined, undefined])
})

test("last year's statement is late from April on, and not before", () => {
  const late = (day: string, ...years: number[]) => lateStatement(years, day as Day)
  expect([
    late('2027-03-31', 2025),
    late('2027-04-01', 2025),
    late('2027-04-01', 2025, 2026),
  ]).toEqual([undefined, 2026, undefined])
})
