import { expect, test } from 'vitest'
import { percentOf, stageOf, unanswered } from '#player/assessment/answers.ts'
import { aState } from './samples.ts'

const open = { id: 't2', number: 2, pass_mark: 80, questions: [], state: 'open' as const }
const marked = (passed: boolean) => ({
  id: 't1',
  number: 1,
  pass_mark: 80,
  questions: [],
  state: 'marked' as const,
  marked: '2026-11-22T09:00:00Z',
  score: { scaled: passed ? 1 : 0.5, correct: 6, of: 12 },
  passed,
  answers: {},
})

test('a test handed in while the endpoint is away waits to be marked', () => {
  const state = aState({ handedIn: ['t2'] })
  expect(stageOf([open], state, true, 1)).toEqual({ kind: 'handed-in', sent: false })
  expect(stageOf([open], state, true, 0)).toEqual({ kind: 'handed-in', sent: true })
})

test('a failed test is shown until its learner tries again; then the next one is to be answered', () => {
  const tests = [marked(false), open]
  const state = aState({ handedIn: ['t1'] })
  expect(stageOf(tests, state, true, 0)).toMatchObject({ kind: 'marked', next: { id: 't2' } })
  expect(stageOf(tests, state, true, 0, 't1')).toEqual({ kind: 'open', test: open })
})

test('a next test that was begun is gone on with', () => {
  const state = aState({ test: 't2', answers: { q1: ['a'] } })
  expect(stageOf([marked(false), open], state, true, 0)).toEqual({ kind: 'open', test: open })
})

test('a pass is shown for good', () => {
  expect(stageOf([marked(true), open], aState(), true, 0)).toMatchObject({ passed: true })
  expect(stageOf([marked(false)], aState(), true, 0)).toMatchObject({ passed: false })
})

test('a pass that is to be renewed is shown until its learner takes the next test', () => {
  const tests = [marked(true), open]
  const passed = { kind: 'marked', passed: true, next: { id: 't2' } }
  expect(stageOf(tests, aState(), true, 0, undefined, true)).toMatchObject(passed)
  expect(stageOf(tests, aState(), true, 0, 't1', true)).toEqual({ kind: 'open', test: open })
})

test('without a learner there is a way to sign in, and without an answer a word about it', () => {
  expect(stageOf([open], aState(), false, 0)).toEqual({ kind: 'sign-in' })
  expect(stageOf(undefined, aState(), true, 0)).toEqual({ kind: 'away' })
})

test('an unticked set of checkboxes is no answer', () => {
  const asked = ['a', 'b', 'c'].map((id) => ({
    id,
    type: 'multiple' as const,
    stem: { en: id },
    options: [],
  }))
  expect(unanswered(asked, { a: ['x'], b: [] })).toEqual([2, 3])
})

test('an answer that lacks a part is none: an item without a match, a place without an item, words for a number', () => {
  const text = { en: 'x' }
  const items = [
    { id: 'one', text },
    { id: 'two', text },
  ]
  const asked = [
    { id: 'm', type: 'matching' as const, stem: text, items, choices: items },
    { id: 'o', type: 'ordering' as const, stem: text, items },
    { id: 'n', type: 'numeric' as const, stem: text, unit: { en: 'hours' } },
  ]
  expect(unanswered(asked, { m: ['one=two'], o: ['', 'one'], n: ['seven'] })).toEqual([1, 2, 3])
  expect(
    unanswered(asked, { m: ['one=two', 'two=one'], o: ['two', 'one'], n: ['7,5 hours'] }),
  ).toEqual([])
})

test('a score just below the pass mark does not read like it', () => {
  expect([percentOf(0.7999), percentOf(0.8), percentOf(0.29), percentOf(1)]).toEqual([
    79, 80, 29, 100,
  ])
})
