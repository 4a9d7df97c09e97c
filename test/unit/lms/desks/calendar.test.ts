import { expect, test } from 'vitest'
import { calendarOf } from '#lms/desks/calendar.ts'
import type { Day } from '#model/day.ts'
import type { Matter } from '#model/desk.ts'

const review: Matter = {
  id: 'review/guideline/crises',
  urgency: 'soon',
  day: '2026-11-09' as Day,
  about: { en: 'Crises; and after', cy: 'Argyfyngau' },
  needs: { en: `Its review was due, ${'and nobody has done it yet, '.repeat(8)}so do it.` },
  resolve: { link: { en: '/guidelines/crises/', cy: '/cy/guidelines/crises/' } },
}
const known: Matter = { ...review, id: 'no-day', day: undefined } as unknown as Matter

const lines = (matters: Matter[], language: 'en' | 'cy' = 'en', address?: string) =>
  calendarOf('champion', matters, language, address).split('\r\n')

test('a matter is a whole day with its link, in the language asked for', () => {
  const all = lines([review], 'cy', 'https://social.onnen.example')
  for (const line of [
    'UID:champion/review/guideline/crises@social.onnen.example',
    'DTSTART;VALUE=DATE:20261109',
    'SUMMARY:Argyfyngau',
    'URL;VALUE=URI:https://social.onnen.example/cy/guidelines/crises/',
    'X-WR-CALNAME:Desg yr hyrwyddwr',
  ])
    expect(all).toContain(line)
})

test('the calendar is one by RFC 5545: begun and ended, escaped, folded at 75 octets', () => {
  const all = lines([review])
  expect(all[0]).toBe('BEGIN:VCALENDAR')
  expect(all.at(-1)).toBe('END:VCALENDAR')
  expect(all).toContain('SUMMARY:Crises\\; and after')
  expect(all.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(all.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(1)
  for (const needed of ['VERSION:2.0', 'PRODID:', 'DTSTAMP:20261109T000000Z'])
    expect(
      all.some((line) => line.startsWith(needed)),
      needed,
    ).toBe(true)
})

test('what has no day is not in a calendar, and an empty one is a calendar still', () => {
  expect(lines([known]).filter((line) => line === 'BEGIN:VEVENT')).toEqual([])
  expect(lines([])).toContain('END:VCALENDAR')
})

test('the same matters give the same bytes', () => {
  expect(lines([review, known])).toEqual(lines([review, known]))
})
