import { expect, test } from 'vitest'
import { holdings } from '#player/visit/holdings.ts'
import { anEntry, aSession } from './samples.ts'

const annas = () => holdings(({ learner }) => learner === 'anna')
const refused = { status: 422, code: 'bad', title: 'It is wrong.' }
const handIn = (n: number) =>
  anEntry(n, aSession(), { kind: 'handed-in', test: 't1', questions: [] })

test('an entry that was delivered while the journal was being read does not come back', () => {
  const held = annas()
  const read = [anEntry(1)]
  held.delivered(read[0]!.id)
  held.count(read, undefined)
  expect(held.unsent()).toBe(0)
})

test("another learner's entries are sent from here, and not counted as ours", () => {
  const held = annas()
  held.count([anEntry(1), anEntry(2, aSession({ learner: 'bert' }))], undefined)
  expect([held.unsent(), held.all().length]).toEqual([1, 2])
})

test('a test that was refused and handed in again is not told as refused', () => {
  const held = annas()
  held.count([{ ...handIn(1), refused }], 't1')
  expect(held.handInRefusal()).toBe('It is wrong.')
  held.count([{ ...handIn(1), refused }, handIn(2)], 't1')
  expect(held.handInRefusal()).toBeUndefined()
})

test('what was refused for its token waits again once a new session has adopted it', () => {
  const held = annas()
  held.count([{ ...anEntry(1), refused }], undefined)
  expect([held.unsent(), held.refusal()]).toEqual([0, 'It is wrong.'])
  held.count([anEntry(1)], undefined)
  expect([held.unsent(), held.refusal()]).toEqual([1, undefined])
})
