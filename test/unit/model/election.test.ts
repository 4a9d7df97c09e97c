import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { frozenBy, isFrozen } from '#model/election.ts'

const election = { id: 'county', notice_date: '2027-03-22' as Day, poll_date: '2027-05-06' as Day }
const frozenOn = (today: string, of = { campaign: true }) => isFrozen(of, [election], today as Day)

test('a campaign is frozen from the day of the notice to polling day, and not a day longer', () => {
  expect(
    ['2027-03-21', '2027-03-22', '2027-05-06', '2027-05-07'].map((day) => frozenOn(day)),
  ).toEqual([false, true, true, false])
})

test('what is no campaign is never frozen', () => {
  expect(frozenOn('2027-04-01', { campaign: false })).toBe(false)
  expect(isFrozen({}, [election], '2027-04-01' as Day)).toBe(false)
})

test('whoever reads a frozen page is told by which election', () => {
  expect(frozenBy({ campaign: true }, [election], '2027-04-01' as Day)).toEqual([election])
})
