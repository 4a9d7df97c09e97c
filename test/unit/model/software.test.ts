import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { isCheckDue, supportState } from '#model/software.ts'

const on = (until: string) => supportState({ supported_until: until as Day }, '2026-11-23' as Day)

test('the last day of support is still one of support, and the next is past', () => {
  expect([on('2026-11-22'), on('2026-11-23')]).toEqual(['past', 'soon'])
})

test('an end within six months is told of, and one a day further is not', () => {
  expect([on('2027-05-23'), on('2027-05-24')]).toEqual(['soon', 'supported'])
})

test('a look that is more than a year old is due again', () => {
  const due = (checked: string) => isCheckDue({ checked_on: checked as Day }, '2026-11-23' as Day)
  expect([due('2025-11-23'), due('2025-11-22')]).toEqual([false, true])
})
