import { expect, test } from 'vitest'
import { neighbours, opening, placeOf, withoutTest } from '#player/course/place.ts'
import { aState } from './samples.ts'

const plan = { lessons: ['why', 'voice', 'replies'], assessed: true }

test('a page opens at its address, else where the learner was, else at the start', () => {
  const state = aState({ location: 'voice' })
  expect(opening(plan, 'replies', state)).toEqual({ place: 'replies', was: 'voice' })
  expect(opening(plan, '', state)).toEqual({ place: 'voice', was: 'voice' })
  expect(opening(plan, '', aState())).toEqual({ place: 'why' })
})

test('an address that is no lesson leads to the start, and a place that has left the course to what is unread', () => {
  expect(opening(plan, 'removed', aState())).toEqual({ place: 'why' })
  const state = aState({ location: 'gone', seen: ['why', 'gone'] })
  expect(opening(plan, '', state)).toEqual({ place: 'voice', gone: true })
  expect(opening(plan, 'replies', state)).toEqual({ place: 'replies', gone: true })
  expect(opening(plan, '', { ...state, seen: plan.lessons })).toEqual({ place: 'test', gone: true })
})

test('whoever has seen every lesson goes on with the test, which the record does not know as a place', () => {
  const seen = plan.lessons
  expect(placeOf(aState({ location: 'replies', seen }), plan)).toBe('test')
  expect(placeOf(aState({ location: 'voice', seen }), plan)).toBe('voice')
  expect(placeOf(aState({ location: 'replies', seen }), { ...plan, assessed: false })).toBe(
    'replies',
  )
})

test('the test comes after the last lesson, and nothing after the test', () => {
  expect(neighbours(plan, 'replies')).toEqual({ previous: 'voice', next: 'test' })
  expect(neighbours(plan, 'test')).toEqual({ previous: 'replies' })
  expect(neighbours({ ...plan, assessed: false }, 'replies')).toEqual({ previous: 'voice' })
})

test('going to the test does not move the place, which would look as if another device had gone on', () => {
  expect(withoutTest({ kind: 'went', to: 'test' })).toBeUndefined()
  expect(withoutTest({ kind: 'saw', item: 'replies', to: 'test' })).toEqual({
    kind: 'saw',
    item: 'replies',
  })
  expect(withoutTest({ kind: 'saw', item: 'why', to: 'voice' })).toMatchObject({ to: 'voice' })
})
