import { expect, test } from 'vitest'
import type { PublicAccount } from '#model/account.ts'
import { checklistOf, electionChecksFor } from '#model/account-checklist.ts'
import { helpFor, type Platform, platforms } from '#model/platform.ts'

const account = {
  language: 'bilingual',
  house_rules_url: 'https://x.example/',
  leader: false,
} as unknown as PublicAccount
const open = (of: PublicAccount, ...codes: Parameters<typeof checklistOf>[1][number]['code'][]) =>
  checklistOf(
    of,
    codes.map((code) => ({ code })),
  )
    .filter(({ state }) => state === 'open')
    .map(({ check }) => check)

test('what the register says is ticked, and what it lacks is open', () => {
  expect(open(account)).toEqual(['archive'])
  expect(open({ ...account, language: 'en' })).toEqual(['archive', 'languages'])
  expect(open({ ...account, language: 'cy', paired_account: 'other' })).toEqual(['archive'])
  expect(open(account, 'owner-lapsed', 'no-deputy', 'review-overdue')).toEqual([
    'owner',
    'deputy',
    'archive',
    'review',
  ])
})

test('nothing of the list says how an account is protected', () => {
  const hidden = checklistOf(account, [{ code: 'no-second-step' }])
  expect(hidden.filter(({ state }) => state === 'private').map(({ check }) => check)).toEqual([
    'second-step',
    'access',
  ])
  expect(hidden).toEqual(checklistOf(account, []))
})

test('an account of a leader is silent before an election, first of all', () => {
  expect(electionChecksFor({ leader: true })[0]).toBe('leader')
  expect(electionChecksFor({ leader: false })).not.toContain('leader')
})

test('every platform has somewhere to go when an account is out of our control', () => {
  for (const platform of Object.keys(platforms) as Platform[])
    expect(helpFor(platform, 'https://social.example/@onnen')).toMatch(/^https:\/\//)
  expect(helpFor('mastodon', 'https://social.example/@onnen')).toBe('https://social.example/about')
})
