import { expect, test } from 'vitest'
import { after, isNews } from '#player/progress/step.ts'
import { aState } from './samples.ts'

test('going on from a lesson ticks it and moves the place', () => {
  expect(after(aState(), { kind: 'saw', item: 'why', to: 'voice' })).toMatchObject({
    seen: ['why'],
    location: 'voice',
  })
})

test('only the first choice opened in a scenario is kept', () => {
  const once = after(aState(), { kind: 'chose', scenario: 'angry', choice: 'reply' })
  const twice = after(once, { kind: 'chose', scenario: 'angry', choice: 'hide' })
  expect(twice.choices).toEqual({ angry: 'reply' })
})

test('the first answer to a new test clears the answers to the one before', () => {
  const state = aState({ test: 't1', answers: { q1: ['a'] } })
  const next = after(state, { kind: 'answered', test: 't2', question: 'q9', chosen: ['b', 'c'] })
  expect(next).toMatchObject({ test: 't2', answers: { q9: ['b', 'c'] } })
})

test('a step that changes nothing is no news, but leaving and handing in always are', () => {
  const state = aState({ location: 'why', seen: ['why'] })
  expect(isNews(state, { kind: 'went', to: 'why' })).toBe(false)
  expect(isNews(state, { kind: 'saw', item: 'why' })).toBe(false)
  expect(isNews(state, { kind: 'went', to: 'voice' })).toBe(true)
  expect(isNews(state, { kind: 'left' })).toBe(true)
  expect(isNews(state, { kind: 'handed-in', test: 't', questions: [] })).toBe(true)
})
