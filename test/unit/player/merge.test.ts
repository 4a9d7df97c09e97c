import { expect, test } from 'vitest'
import { claim, merge } from '#player/progress/merge.ts'
import { anAttempt, aState } from './samples.ts'

const open = { id: 't1', number: 1, pass_mark: 80, questions: [], state: 'open' as const }

test('with nothing unsent the record is the whole truth, so that an erased record does not come back', () => {
  const state = aState({ location: 'replies', seen: ['why', 'voice'], choices: { s: 'a' } })
  const merged = merge(anAttempt({ version: 9, seen: ['why'], location: 'voice' }), {
    state,
    unsent: 0,
    known: 4,
  })
  expect(merged).toMatchObject({ location: 'voice', seen: ['why'], choices: {} })
})

test('lessons seen on the device and on others are all seen', () => {
  const state = aState({ seen: ['replies'] })
  const merged = merge(anAttempt({ seen: ['why', 'voice'] }), { state, unsent: 1, known: 0 })
  expect(merged.seen).toEqual(['why', 'voice', 'replies'])
})

test("the place is the device's own when it has something unsent and nobody moved on", () => {
  const attempt = anAttempt({ version: 4, location: 'why' })
  const state = aState({ location: 'replies' })
  expect(merge(attempt, { state, unsent: 2, known: 4 }).location).toBe('replies')
})

test("the place is the record's when another device moved on after this one went offline", () => {
  const attempt = anAttempt({ version: 6, location: 'voice' })
  const state = aState({ location: 'replies' })
  expect(merge(attempt, { state, unsent: 2, known: 4 }).location).toBe('voice')
})

test('a first choice that the record has is not replaced by a later one from the device', () => {
  const attempt = anAttempt({ suspend_data: '{"choices":{"angry":"hide"}}' })
  const state = aState({ choices: { angry: 'reply', rumour: 'check' } })
  expect(merge(attempt, { state, unsent: 1, known: 0 }).choices).toEqual({
    angry: 'hide',
    rumour: 'check',
  })
})

test('answers to a test that is no longer open are dropped', () => {
  const state = aState({ test: 't0', answers: { q1: ['a'] }, handedIn: ['t0'] })
  const merged = merge(anAttempt({ tests: [open] }), { state, unsent: 1, known: 0 })
  expect(merged).toMatchObject({ test: 't1', answers: {}, handedIn: [] })
})

test('answers to the open test come from both devices, the newer one first', () => {
  const attempt = anAttempt({
    tests: [open],
    suspend_data: '{"choices":{},"test":"t1","answers":{"q1":["a"],"q2":["b"]}}',
  })
  const state = aState({ test: 't1', answers: { q1: ['c'] } })
  expect(merge(attempt, { state, unsent: 1, known: 0 }).answers).toEqual({ q1: ['c'], q2: ['b'] })
})

test('suspend data that is not ours counts as nothing', () => {
  for (const suspend_data of ['', 'not JSON', '[1]', '{"choices":"x","test":7}', 'null'])
    expect(
      merge(anAttempt({ suspend_data }), { state: aState(), unsent: 0, known: 0 }).choices,
    ).toEqual({})
})

test('claimed progress adds what was seen and leaves the learner where they were', () => {
  const mine = aState({ location: 'voice', seen: ['why'] })
  const found = { ...aState({ location: 'replies', seen: ['why', 'voice'] }), learner: 'anonymous' }
  expect(claim(mine, found)).toMatchObject({
    learner: 'anna',
    location: 'voice',
    seen: ['why', 'voice'],
  })
})
