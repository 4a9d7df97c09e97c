import { expect, test } from 'vitest'
import { applied, difference } from '#player/host/frame/difference.ts'

test.each([
  [
    { a: 1, b: { c: [1, 2] } },
    { a: 1, b: { c: [1, 3] } },
  ],
  [
    { a: 1, gone: 2 },
    { a: 1, made: { deep: [] } },
  ],
  [{ a: [1, 2] }, { a: [1] }],
  [{ a: null }, { a: { b: null } }],
  [{ a: { b: 1 } }, { a: null }],
  [{}, {}],
  [{ a: [] }, { a: {} }],
])('the difference from %j makes %j of it again', (from, to) => {
  const written = JSON.parse(JSON.stringify(difference(from, to) ?? {}))
  expect(applied(from, written)).toEqual(to)
})

test('what has not changed is not written', () => {
  expect(difference({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 2, d: 4 } })).toEqual({
    b: { d: [4] },
  })
})

test('a difference that was written for something else changes nothing that it does not name', () => {
  expect(applied({ a: 1 }, { b: { c: [2] } })).toEqual({ a: 1 })
  expect(applied({ a: 1 }, 'x')).toEqual({ a: 1 })
})
