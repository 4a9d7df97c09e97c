import { expect, test } from 'vitest'
import { arrival } from '#player/host/arrivals.ts'

const may = { continue: true, previous: false, choices: ['two'], hidden: [] }
const entry = {
  id: '00000000-0000-4000-8000-000000000001',
  learner: 'x',
  sco: 'one',
  final: true,
  at: '2026-11-22T10:00:00.000Z',
  seconds: 1,
  cmi: { completion_status: 'completed' },
}

test('what a host says of the order of its course is heard', () => {
  const message = {
    moothall: 'turn',
    turn: { deliver: { sco: 'two', resumed: true } },
    may,
    ended: 'one',
  }
  expect(arrival(message)).toEqual(message)
  expect(arrival({ moothall: 'may', may })).toEqual({ moothall: 'may', may })
})

test.each([
  undefined,
  'turn',
  { moothall: 'turn' },
  { moothall: 'turn', turn: { over: 'exploded' }, may },
  { moothall: 'may', may: { ...may, choices: 'all' } },
  { moothall: 'may', may: { ...may, choices: ['x'.repeat(256)] } },
  { moothall: 'ended', sco: 'one', go: 'anywhere' },
  { moothall: 'entry', entry: { ...entry, cmi: { suspend_data: 'x'.repeat(64_001) } } },
])('a message that is not of the agreed form is not heard: %#', (message) => {
  expect(arrival(message)).toBeUndefined()
})

test('of what a host has kept, the entries that fit are taken and the others left', () => {
  expect(arrival({ moothall: 'ready', pending: [entry, { id: 1 }] })).toEqual({
    moothall: 'ready',
    pending: [entry],
  })
})
