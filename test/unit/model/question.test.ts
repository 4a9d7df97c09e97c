import { expect, test } from 'vitest'
import { mark, question, withoutKey } from '#model/questions/question.ts'

const option = (id: string, correct = false) => ({
  id,
  text: id,
  correct,
  feedback: `About ${id}.`,
})
const asked = question.parse({
  id: 'which',
  lesson: 'basics',
  type: 'multiple',
  stem: 'Which?',
  rule: 'personal-1',
  options: [option('a', true), option('b', true), option('c')],
})

test.each([
  [['a', 'b'], true],
  [['b', 'a', 'a'], true],
  [['a'], false],
  [['a', 'b', 'c'], false],
  [['a', 'b', 'zzz'], false],
  [[], false],
])('the answer %j is right: %s', (chosen, right) => {
  expect(mark(asked, chosen).correct).toBe(right)
})

test('feedback is given for what was chosen, in the order of the question', () => {
  expect(mark(asked, ['c', 'a']).feedback.map((each) => each.en)).toEqual(['About a.', 'About c.'])
})

test('a question for a learner holds neither key nor feedback', () => {
  expect(JSON.stringify(withoutKey(asked))).not.toMatch(/correct|About/)
})

test.each([
  ['without a right answer', 'single', [option('a'), option('b')], 'must have a right answer'],
  [
    'with two right answers to a single choice',
    'single',
    [option('a', true), option('b', true)],
    'its type must be "multiple"',
  ],
  [
    'with three answers to true or false',
    'true-false',
    [option('a', true), option('b'), option('c')],
    'must have exactly two options',
  ],
  [
    'with one id for two answers',
    'single',
    [option('a', true), option('a')],
    'has two options with one id',
  ],
])('a question %s is refused', (_, type, options, message) => {
  const { stem, lesson, rule, id } = asked
  const result = question.safeParse({ id, lesson, rule, stem, type, options })
  expect(result.error?.issues[0]?.message).toContain(message)
})
