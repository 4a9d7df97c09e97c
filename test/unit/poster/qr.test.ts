import { expect, test } from 'vitest'
import { qrPath } from '../../../src/components/poster/qr.ts'

test('a code has its three corners, and nothing in the four units around it', () => {
  const { size, path } = qrPath('https://social.onnen.example/')
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`))
  const corner = (x: number, y: number) =>
    Array.from({ length: 7 }, (_, at) => dark.has(`${x + at},${y}`)).every(Boolean)
  expect([corner(4, 4), corner(size - 11, 4), corner(4, size - 11)]).toEqual([true, true, true])
  expect(
    [...dark].filter((each) => each.split(',').some((at) => +at < 4 || +at >= size - 4)),
  ).toEqual([])
})
