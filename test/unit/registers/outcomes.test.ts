import { expect, test } from 'vitest'
import type { PublicAccount } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import type { HealthCode } from '#model/health.ts'
import { isTimed, outcomesOf } from '#registers/outcomes.ts'
import type { ToldMonth } from '#registers/share/told.ts'

const today = '2026-11-23' as Day
const account = (status: string, target: string, ...codes: HealthCode[]) => ({
  account: { status, response_target: { en: target } } as PublicAccount,
  health: codes.map((code) => ({ code })),
})

test('an account is in health with nothing urgent and nothing that will soon be', () => {
  const accounts = [
    account('active', 'Within 4 hours', 'no-house-rules', 'election-hold'),
    account('active', 'Within 4 hours', 'review-overdue'),
    account('closed', 'Within 4 hours'),
  ]
  const { health, accountReviews } = outcomesOf({ accounts, pages: [], months: [] }, today)
  expect([health, accountReviews]).toEqual([
    { met: 1, of: 2 },
    { met: 1, of: 2 },
  ])
})

test('a page whose review is due today is still in date, and one without a review is not counted', () => {
  const review = (day: string) => ({ last_reviewed_on: day, review_in: '12 months' }) as never
  const pages = [review('2025-11-23'), review('2025-11-22'), {}]
  expect(outcomesOf({ accounts: [], pages, months: [] }, today).pageReviews).toEqual({
    met: 1,
    of: 2,
  })
})

test('the share is that of the newest month that was counted', () => {
  const months: ToldMonth[] = [
    {
      month: '2026-09',
      services: [],
      total: { kind: 'told', licensed: 6, people: 80, share: 0.075 },
    },
    { month: '2026-10', services: [], total: { kind: 'not-counted' } },
  ]
  expect(outcomesOf({ accounts: [], pages: [], months }, today).licensed).toEqual({
    met: 6,
    of: 80,
    month: '2026-09',
  })
})

test('where there is nothing to count, nothing is said', () => {
  expect(Object.values(outcomesOf({ accounts: [], pages: [], months: [] }, today))).toEqual(
    Array(5).fill(undefined),
  )
})

test.each([
  ['Within 4 working hours', true],
  ['On the same working day', true],
  ['Within an hour', true],
  ['No replies are given here', false],
  ['Comments are closed; questions go to the contact centre', false],
])('"%s" names a time: %s', (target, timed) => expect(isTimed(target)).toBe(timed))
