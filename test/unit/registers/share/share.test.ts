import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import type { Licence } from '#model/licence.ts'
import { endOf, monthsFrom } from '#model/month.ts'
import type { Post } from '#model/post.ts'
import { shareByMonth } from '#registers/share/share.ts'
import { newestCounted, told } from '#registers/share/told.ts'

const posts = [
  { id: 'librarian', service: { en: 'Libraries' } },
  { id: 'gritter', service: { en: 'Highways' } },
] as Post[]
const licence = (holder: string, post: string, from: string, until: string, more = {}) =>
  ({ holder, post, issued_on: from, expires_on: until, status: 'active', ...more }) as Licence
const count = (en: string, month: string, number: number) => ({ service: { en }, month, number })

/** "2026-09 Libraries 1/20" for each service that was counted. */
const said = (facts: Parameters<typeof shareByMonth>[0], today: string) =>
  shareByMonth(facts, today as Day).flatMap(({ month, services }) =>
    services.map(({ service, licensed, people }) => `${month} ${service.en} ${licensed}/${people}`),
  )

test('a licence counts in the months at whose end it was in force', () => {
  const licences = [licence('aaaa', 'librarian', '2026-09-30', '2026-10-30')]
  const headcount = ['2026-08', '2026-09', '2026-10'].map((month) => count('Libraries', month, 20))
  expect(said({ licences, posts, headcount }, '2026-11-23')).toEqual([
    '2026-08 Libraries 0/20',
    '2026-09 Libraries 1/20',
    '2026-10 Libraries 0/20',
    '2026-11 Libraries 0/undefined',
  ])
})

test("in today's month it counts as of today, though it will have lapsed by the end", () => {
  const licences = [licence('aaaa', 'librarian', '2025-01-01', '2026-11-25')]
  const facts = { licences, posts, headcount: [count('Libraries', '2026-11', 20)] }
  expect(said(facts, '2026-11-23')).toEqual(['2026-11 Libraries 1/20'])
  expect(said(facts, '2026-11-26')).toEqual(['2026-11 Libraries 0/20'])
})

test('a licence that was withdrawn counts until the day before, and one without that day on none', () => {
  const withdrawn = { status: 'withdrawn', ended_on: '2026-09-30' as Day }
  const licences = [
    licence('aaaa', 'librarian', '2025-01-01', '2027-01-01', withdrawn),
    licence('bbbb', 'librarian', '2025-01-01', '2027-01-01', { status: 'suspended' }),
  ]
  const headcount = [count('Libraries', '2026-08', 20), count('Libraries', '2026-09', 20)]
  expect(said({ licences, posts, headcount }, '2026-09-30')).toEqual([
    '2026-08 Libraries 1/20',
    '2026-09 Libraries 0/20',
  ])
})

test('one person with two licences in a service is one', () => {
  const licences = [1, 2].map(() => licence('aaaa', 'librarian', '2025-01-01', '2027-01-01'))
  const facts = { licences, posts, headcount: [count('Libraries', '2026-11', 20)] }
  expect(said(facts, '2026-11-23')).toEqual(['2026-11 Libraries 1/20'])
})

test('a month in which a service was not counted has no total, and is not guessed', () => {
  const headcount = [
    count('Libraries', '2026-09', 20),
    count('Highways', '2026-09', 60),
    count('Libraries', '2026-10', 20),
  ]
  const licences = Array.from({ length: 6 }, (_, at) =>
    licence(`holder-${at}`, 'gritter', '2026-01-01', '2027-01-01'),
  )
  const months = told(shareByMonth({ licences, posts, headcount }, '2026-11-23' as Day))
  expect(months.map(({ month, total }) => [month, total])).toEqual([
    ['2026-09', { kind: 'told', licensed: 6, people: 80, share: 0.075 }],
    ['2026-10', { kind: 'not-counted' }],
    ['2026-11', { kind: 'not-counted' }],
  ])
  expect(newestCounted(months)?.month).toBe('2026-09')
})

test('a service with fewer than 5 licences is not told, nor the one that would give it away', () => {
  const names = ['A', 'B', 'C']
  const months = told([
    {
      month: '2026-09',
      services: [3, 6, 30].map((licensed, at) => ({
        service: { en: names[at]! },
        licensed,
        people: 100,
      })),
    },
  ])
  expect(months[0]!.services.map(({ count }) => count.kind)).toEqual(['small', 'small', 'told'])
})

test('nought is told; all but a few are not, nor what would give them away', () => {
  const months = told([
    {
      month: '2026-09',
      services: [
        { service: { en: 'A' }, licensed: 0, people: 30 },
        { service: { en: 'B' }, licensed: 28, people: 30 },
        { service: { en: 'C' }, licensed: 30, people: 30 },
        { service: { en: 'D' }, licensed: 40, people: 90 },
      ],
    },
  ])
  expect(months[0]!.services.map(({ count }) => count.kind)).toEqual([
    'told',
    'small',
    'small',
    'told',
  ])
})

test('without a headcount there is nothing to tell', () => {
  expect(shareByMonth({ licences: [], posts, headcount: [] }, '2026-11-23' as Day)).toEqual([])
})

test('months go over the end of a year, and February has its own last day', () => {
  expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect([endOf('2027-02'), endOf('2028-02')]).toEqual(['2027-02-28', '2028-02-29'])
})
