import { expect, test } from 'vitest'
import { myLearning } from '#i18n/strings/learning.ts'
import type { Day } from '#model/day.ts'
import { doneTasks } from '#player/induction/ticks.ts'
import { unsigned } from '#player/journal/entry.ts'
import { licenceText, statusText, testLines } from '#player/learning/summary.ts'
import { waitingLines } from '#player/learning/waiting.ts'
import { anAttempt, anEntry, aSession, aState } from './samples.ts'

const words = myLearning.en
const licence = { issued: '2026-11-22' as Day, lapses: '2028-11-22' as Day }

test('a licence says when it lapses, and on that day that it has', () => {
  const attempt = anAttempt({ licence })
  const on = (today: string) => licenceText(attempt, 'Licence to post', today, words, 'en')
  expect(on('2028-11-21')).toBe(
    'You have a licence to post. It was issued on 22 November 2026 and lapses on 22 November 2028.',
  )
  expect(on('2028-11-22')).toContain('lapsed on 22 November 2028')
})

test('without the course it is said that it is missing, and whether the register has a licence all the same', () => {
  const say = (inRegister: boolean) =>
    licenceText(undefined, 'Licence to post', '2026-01-01', words, 'en', inRegister)
  expect(say(false)).toBe(
    'You have not completed "Licence to post" yet. A licence to post needs it.',
  )
  expect(say(true)).toBe(
    'Your licence to post is in the register. You have not completed "Licence to post" yet.',
  )
})

test('where one is in a course is said as the record has it', () => {
  const say = (over: object) => statusText(anAttempt(over), 7, words, 'en')
  expect(say({ status: 'in progress', seen: ['a', 'b'] })).toBe('In progress: 2 of 7 done')
  expect(say({ status: 'failed' })).toBe('Test not passed yet')
  expect(say({ status: 'passed', passed: '2026-11-22T09:00:00Z', seen: ['a'] })).toBe(
    'Test passed. 1 of 7 lessons read',
  )
  // Half past midnight in summer is the day before in UTC.
  expect(say({ status: 'completed', completed: '2026-07-01T23:30:00Z' })).toBe(
    'Completed on 2 July 2026',
  )
})

test('a first test that nobody has begun is not listed', () => {
  const test = { id: 't', number: 1, pass_mark: 80, questions: [], state: 'open' as const }
  expect(testLines(anAttempt({ tests: [test] }), words, 'en')).toEqual([])
  expect(testLines(anAttempt({ tests: [{ ...test, number: 2 }] }), words, 'en')).toEqual([
    'Test 2: not handed in yet',
  ])
})

test("what waits is told for its learner alone; another's is nobody's business", () => {
  const mine = [anEntry(1), anEntry(2)]
  const theirs = anEntry(3, aSession({ learner: 'bert' }))
  const title = () => 'Posting'
  expect(waitingLines([...mine, theirs], 'anna', title, words)).toEqual([
    '2 steps in "Posting" are waiting to be sent.',
  ])
  expect(waitingLines([theirs], 'anna', title, words)).toEqual([words.waitingNone])
})

test('what was refused, and what nobody has signed for, is told too', () => {
  const refused = {
    ...anEntry(1),
    refused: { status: 404, code: 'unknown-course', title: 'There is no such course.' },
  }
  const lines = waitingLines(
    [refused, anEntry(2, unsigned('posting', 1))],
    'anna',
    () => 'Posting',
    words,
  )
  expect(lines).toEqual([
    words.waitingNone,
    'A step in "Posting" was not accepted: There is no such course.',
    'Progress in "Posting" was made on this device before anybody signed in. Open the course to say whether it was you.',
  ])
})

test("a task with a course is ticked by the course's record, and not by hand", () => {
  const tasks = [{ id: 'licence', course: 'posting' }, { id: 'read' }]
  const state = aState({ seen: ['licence', 'read'] })
  const done = (courses: Map<string, ReturnType<typeof anAttempt>>) => [
    ...doneTasks(tasks, state, undefined, courses),
  ]
  expect(done(new Map())).toEqual(['read'])
  expect(done(new Map([['posting', anAttempt({ passed: '2026-11-22T09:00:00Z' })]]))).toEqual([
    'licence',
    'read',
  ])
  expect([...doneTasks(tasks, aState(), anAttempt({ seen: ['licence'] }), new Map())]).toEqual([
    'licence',
  ])
})
