import { expect, test } from 'vitest'
import { chartOf, closerTop } from '#registers/share/chart.ts'
import type { ToldMonth } from '#registers/share/told.ts'

const month = (name: string, share?: number): ToldMonth => ({
  month: name,
  services: [],
  total:
    share === undefined
      ? { kind: 'not-counted' }
      : { kind: 'told', licensed: share * 100, people: 100, share },
})

test('the line breaks at a month that was not counted', () => {
  const { stretches, points } = chartOf(
    [month('2026-07', 0), month('2026-08', 0.5), month('2026-09'), month('2026-10', 1)],
    1,
  )
  // The box is 404 wide and 248 high, so a month is 134.7 and everyone is at 14.
  expect(stretches).toEqual(['58,262 192.7,138', '462,14'])
  expect(points.map((point) => point.month)).toEqual(['2026-07', '2026-08', '2026-10'])
})

test('a single month is a single point', () => {
  const { stretches, months } = chartOf([month('2026-10', 0.5)], 1)
  expect(stretches).toEqual(['58,138'])
  expect(months).toEqual([{ month: '2026-10', x: 58 }])
})

test('a closer look ends just above the highest share, and is the whole where that is high', () => {
  const top = (...shares: number[]) => closerTop(shares.map((share) => month('2026-10', share)))
  expect([top(0), top(0.04), top(0.041, 0.01), top(0.2), top(0.41)]).toEqual([
    0.04, 0.04, 0.08, 0.2, 1,
  ])
})
