import { expect, test } from 'vitest'
import { codeOf, sameCode } from '#model/packaged/code.ts'
import {
  type CourseIds,
  decodeState,
  encodeState,
  mostCharacters,
  type SavedState,
} from '#model/packaged/state.ts'

const ids: CourseIds = {
  lessons: ['what-the-licence-is', 'private-and-public'],
  scenarios: ['angry-reply'],
  questions: ['q-hours', 'q-photos'],
  guidelines: ['guideline:personal-use'],
}
const state: SavedState = {
  language: 'cy',
  seen: ['what-the-licence-is'],
  choices: { 'angry-reply': 'b' },
  acknowledged: ['guideline:personal-use@2026-10-12#3-9f86d081884c7d65'],
  open: {
    number: 2,
    seed: 'k3j9x2',
    drawn: ['q-hours', 'q-photos'],
    answers: { 'q-photos': ['a', 'c'] },
  },
  marked: {
    number: 1,
    seed: 'a1b2c3',
    drawn: ['q-hours'],
    answers: { 'q-hours': ['b'] },
    passed: false,
    scaled: 0.5,
    correct: 1,
    of: 2,
    at: '2026-11-22T10:00:00',
  },
}

test('a state comes back as it was', () => {
  expect(decodeState(encodeState(state), ids)).toEqual(state)
})

test('which text of a guideline was read stays, also when the course asks for another one', () => {
  const earlier = 'guideline:personal-use@2025-01-01#1-0123456789abcdef'
  const both = { ...state, acknowledged: [earlier, ...state.acknowledged] }
  expect(decodeState(encodeState(both), ids).acknowledged).toEqual(state.acknowledged)
  expect(decodeState(encodeState(state), { ...ids, guidelines: [] }).acknowledged).toEqual([])
})

test('an edition that has lost a lesson and a question keeps the rest', () => {
  const later = { ...ids, lessons: ['private-and-public', 'new'], questions: ['q-photos'] }
  const found = decodeState(encodeState(state), later)
  expect(found.seen).toEqual([])
  expect(found.choices).toEqual({ 'angry-reply': 'b' })
  expect(found.open?.drawn).toEqual(['q-photos'])
  expect(found.marked).toMatchObject({ passed: false, scaled: 0.5, drawn: [] })
})

test('an order of lessons that has changed, and ids that came between, change nothing', () => {
  const later = { ...ids, lessons: ['first', 'private-and-public', 'what-the-licence-is'] }
  expect(decodeState(encodeState(state), later).seen).toEqual(['what-the-licence-is'])
})

test.each(['', 'undefined', '[1]', '{"s":3,"o":[1],"m":{}}', 'bookmark=3'])(
  'what another program wrote (%s) counts as nothing',
  (text) => {
    expect(decodeState(text, ids)).toMatchObject({ seen: [], choices: {} })
  },
)

test('where there is no room, the answers of a marked test go and its result stays', () => {
  const questions = Array.from({ length: 60 }, (_, n) => `q-${n}`)
  const answers = Object.fromEntries(questions.map((id) => [id, ['x'.repeat(70)]]))
  const long = { ...state, marked: { ...state.marked!, drawn: questions, answers } }
  const text = encodeState(long)
  expect(text.length).toBeLessThan(mostCharacters)
  expect(decodeState(text, { ...ids, questions }).marked).toMatchObject({ of: 2, answers: {} })
})

test('a code depends on its id alone, and two ids with one code are found', () => {
  expect(codeOf('what-the-licence-is')).toMatch(/^[\w-]{4}$/)
  const many = Array.from({ length: 20_000 }, (_, n) => `id-${n}`)
  const twins = sameCode(many)!
  expect(codeOf(twins[0])).toBe(codeOf(twins[1]))
  expect(sameCode(['one', 'two', 'one'])).toBeUndefined()
})
