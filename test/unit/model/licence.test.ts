import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { type Licence, licenceState } from '#model/licence.ts'

const licence = {
  holder: 'aaaa2222',
  post: 'clerk',
  status: 'active',
  issued_on: '2026-01-10',
  expires_on: '2027-01-10',
} as Licence
const on = (today: string, postOf?: [string, string][], changes: Partial<Licence> = {}) =>
  licenceState({ ...licence, ...changes }, today as Day, postOf && new Map(postOf))

test.each([
  ['2026-01-09', 'not-yet'],
  ['2026-01-10', 'in-force'],
  ['2026-11-09', 'in-force'],
  ['2026-11-10', 'due-for-renewal'],
  ['2027-01-10', 'due-for-renewal'],
  ['2027-01-11', 'lapsed'],
])('on %s a licence for 2026-01-10 to 2027-01-10 is %s', (today, state) => {
  expect(on(today)).toBe(state)
})

test('whoever is no longer in people.yaml has left the post, and so has their licence', () => {
  expect(on('2026-06-01', [['bbbb3333', 'clerk']])).toBe('left-post')
})

test('a licence does not follow its holder into another post', () => {
  expect(on('2026-06-01', [['aaaa2222', 'librarian']])).toBe('left-post')
})

test('one that was withdrawn stays so, whatever the day', () => {
  expect(on('2026-06-01', [['aaaa2222', 'clerk']], { status: 'withdrawn' })).toBe('withdrawn')
})
