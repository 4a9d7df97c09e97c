import { expect, test } from 'vitest'
import { waitsFor } from '#player/host/open-parts.ts'
import { holds, prerequisites, waitedFor } from '#player/host/prerequisites.ts'

const standing: Record<string, string> = {
  a: 'passed',
  b: 'incomplete',
  c: 'completed',
  d: 'failed',
}
const statusOf = (id: string) => standing[id] ?? 'not attempted'

test.each([
  ['a', true],
  ['b', false],
  ['a&c', true],
  ['a & b', false],
  ['b|c', true],
  ['~b', true],
  ['~(a|b)', false],
  ['a&b|c', true],
  ['d="failed"', true],
  ['d=f', true],
  ['a<>"passed"', false],
  ['b<>passed', true],
  ['{a,c}', true],
  ['2*{a,b,c}', true],
  ['3*{a,b,c,e}', false],
  ['2*{a,(b|c),d}', true],
])('the prerequisites %s are met: %s', (text, met) => {
  expect(holds(prerequisites(text)!, statusOf)).toBe(met)
})

test.each(['', 'a&', '(a', 'a)', 'x*{a}', 'a="done"', '{a', 'a b', '"'])(
  'the prerequisites %j are none that can be read, and close nothing',
  (text) => {
    expect(prerequisites(text)).toBeUndefined()
  },
)

test('who waits is told the items that are not done, and no others', () => {
  expect(waitedFor(prerequisites('a&b&~c')!, statusOf)).toEqual(['b'])
  expect(waitedFor(prerequisites('a|b')!, statusOf)).toEqual([])
})

test('a heading is done when every part inside it is', () => {
  const waiting = { prerequisites: { last: 'chapter' }, within: { chapter: ['one', 'two'] } }
  expect(waitsFor('last', waiting, {}, ['one'])).toEqual(['chapter'])
  expect(waitsFor('last', waiting, { two: { completion_status: 'completed' } }, ['one'])).toBe(
    undefined,
  )
  expect(waitsFor('other', waiting, {}, [])).toBe(undefined)
})

test('a part that was done and is failed at a second look still opens the next', () => {
  const waiting = { prerequisites: { last: 'one' }, within: {} }
  expect(waitsFor('last', waiting, { one: { success_status: 'failed' } }, ['one'])).toBe(undefined)
})
