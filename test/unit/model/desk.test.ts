import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { desk, inOrder, type Matter, matter } from '#model/desk.ts'

const of = (id: string, urgency: Matter['urgency'], day?: string): Matter => ({
  id,
  urgency,
  ...(day && { day: day as Day }),
  about: { en: id },
  needs: { en: `${id} needs you.` },
  resolve: { command: 'moothall check' },
})

test('the most urgent comes first, then what has no day, then by day, then as it came', () => {
  const all = [
    of('known', 'later'),
    of('b-friday', 'soon', '2026-11-27'),
    of('a-friday', 'soon', '2026-11-27'),
    of('monday', 'soon', '2026-11-23'),
    of('now', 'soon'),
    of('harm', 'urgent', '2026-12-01'),
  ]
  expect(inOrder(all).map(({ id }) => id)).toEqual([
    'harm',
    'now',
    'monday',
    'b-friday',
    'a-friday',
    'known',
  ])
})

test('what comes twice is told once, as it came first', () => {
  expect(inOrder([of('a', 'later'), of('a', 'urgent')])).toEqual([of('a', 'later')])
})

test.each(['javascript:alert(1)', '//elsewhere.example/', 'http://insecure.example/', 'page/'])(
  'a matter does not lead to %s',
  (en) => {
    expect(matter.safeParse({ ...of('a', 'soon'), resolve: { link: { en } } }).success).toBe(false)
  },
)

test('a desk is read back as it was written', () => {
  const written = { role: 'champion', day: '2026-11-22', matters: [of('a', 'soon', '2026-11-27')] }
  expect(desk.parse(JSON.parse(JSON.stringify(written)))).toEqual(written)
})
