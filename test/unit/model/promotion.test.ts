import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import type { Election } from '#model/election.ts'
import { promotion, shownPromotions } from '#model/promotion.ts'

const slot = (id: string, from: string, until: string, campaign = false) =>
  promotion.parse({
    id,
    from,
    until,
    campaign,
    title: 'Cuppa',
    text: 'Come along.',
    link: '/community/',
    link_text: 'Book a place',
  })
const election = { notice_date: '2027-03-22', poll_date: '2027-05-06' } as Election
const shown = (slots: ReturnType<typeof slot>[], today: string) =>
  shownPromotions(slots, [election], today as Day).map(({ id }) => id)

test('a slot is shown from its first day to its last', () => {
  const slots = [slot('cuppa', '2026-11-20', '2026-11-23')]
  const days = ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24']
  expect(days.map((day) => shown(slots, day).length)).toEqual([0, 1, 1, 0])
})

test('of slots that overlap, the one that began last comes first; those of one day keep the order of the file', () => {
  const slots = [
    slot('old', '2026-11-01', '2026-12-31'),
    slot('new-1', '2026-11-20', '2026-12-31'),
    slot('new-2', '2026-11-20', '2026-12-31'),
  ]
  expect(shown(slots, '2026-11-23')).toEqual(['new-1', 'new-2', 'old'])
})

test('a campaign rests from the notice of election to the end of polling day, and other slots stay', () => {
  const slots = [
    slot('campaign', '2027-03-01', '2027-06-01', true),
    slot('training', '2027-03-01', '2027-06-01'),
  ]
  expect([
    shown(slots, '2027-03-21'),
    shown(slots, '2027-03-22'),
    shown(slots, '2027-05-06'),
  ]).toEqual([['campaign', 'training'], ['training'], ['training']])
  expect(shown(slots, '2027-05-07')).toEqual(['campaign', 'training'])
})
