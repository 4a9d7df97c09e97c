import { expect, test } from 'vitest'
import { largestState, stateFindings } from '#courses/package/largest-state.ts'
import type { PackageData } from '#model/packaged/data.ts'
import { encodeState, mostCharacters } from '#model/packaged/state.ts'
import type { Question } from '#model/questions/question.ts'

const single = (n: number): Question => ({
  id: `q-${n}`,
  type: 'single',
  lesson: 'why',
  use: 'test',
  stem: { en: 'Which?' },
  options: ['a', 'b'].map((id) => ({
    id,
    text: { en: id },
    correct: id === 'a',
    feedback: { en: id },
  })),
})

const typed = (n: number, accept = 'Pont Onnen'): Question => ({
  id: `q-${n}`,
  type: 'short-text',
  lesson: 'why',
  use: 'test',
  stem: { en: 'Where?' },
  accept: [{ en: accept }],
  exact: false,
  feedback: { right: { en: 'Yes.' }, wrong: { en: 'No.' } },
})

const course = (questions: Question[], draw: number): PackageData => ({
  course: 'posting',
  title: { en: 'Posting' },
  languages: ['en'],
  lessons: ['why', 'how'],
  scenarios: ['angry'],
  acknowledge: ['guideline:personal-use@2026-10-12'],
  completion: { lessons: 'all', assessment: 'passed' },
  test: { draw, pass_mark: 80, attempts: 'unlimited', review: 'after-each', questions },
  pages: {},
})
const scenarios = new Map([['angry', ['apologise', 'hide']]])
const many = (length: number, make: (n: number) => Question) =>
  Array.from({ length }, (_, n) => make(n))

test('no state that a learner can reach is longer than the largest', () => {
  const data = course(many(20, single), 12)
  const drawn = many(12, single).map(({ id }) => id)
  const reached = encodeState({
    language: 'cy',
    seen: ['why', 'how'],
    choices: { angry: 'apologise' },
    acknowledged: ['guideline:personal-use@2026-10-12#3-9f86d081884c7d65'],
    open: {
      number: 7,
      seed: 'abc123',
      drawn,
      answers: Object.fromEntries(drawn.map((id) => [id, ['b']])),
    },
  })
  expect(largestState(data, scenarios)).toBeGreaterThanOrEqual(reached.length)
  expect(stateFindings(data, scenarios)).toEqual([])
})

test('a course whose largest state does not fit is a finding that says by how much', () => {
  const [finding] = stateFindings(course(many(60, typed), 60), scenarios)
  expect(finding?.code).toBe('course/state-too-large')
  expect(finding?.message).toMatch(
    new RegExp(
      `The course "posting" takes up to \\d{4,} characters|"posting" takes up to \\d{4,} characters to keep, and SCORM 1.2 has room for ${mostCharacters}`,
    ),
  )
})

test('an accepted answer that would be cut is a finding', () => {
  const long = typed(1, 'a'.repeat(81))
  expect(stateFindings(course([long], 1), scenarios).map(({ message }) => message)).toEqual([
    'The question "q-1" accepts an answer of 81 characters, and an LMS keeps 80.',
  ])
})
