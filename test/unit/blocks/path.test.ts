import { expect, test } from 'vitest'
import { pathOf, type Step } from '../../../src/player/blocks/path.ts'

const steps: Step[] = [
  {
    id: 'rain',
    choices: [{ id: 'a', next: 'hall' }, { id: 'b', next: 'angry' }, { id: 'c' }],
  },
  { id: 'hall', choices: [{ id: 'a' }] },
  { id: 'angry', choices: [{ id: 'a', next: 'rain' }] },
]

test('a way begins at the first step, and goes where each choice leads', () => {
  expect(pathOf(steps, {})).toEqual(['rain'])
  expect(pathOf(steps, { rain: 'a' })).toEqual(['rain', 'hall'])
  expect(pathOf(steps, { rain: 'b' })).toEqual(['rain', 'angry'])
})

test('a choice without a next step ends the way, also one that an edit of the course took away', () => {
  expect(pathOf(steps, { rain: 'c', hall: 'a' })).toEqual(['rain'])
  expect(pathOf(steps, { rain: 'z' })).toEqual(['rain'])
})

test('a choice in a step that the way does not reach opens nothing', () => {
  expect(pathOf(steps, { angry: 'a' })).toEqual(['rain'])
})

test('a way that comes back to where it was ends there', () => {
  expect(pathOf(steps, { rain: 'b', angry: 'a' })).toEqual(['rain', 'angry'])
})

test('a scenario without steps has no way', () => {
  expect(pathOf([], {})).toEqual([])
})
