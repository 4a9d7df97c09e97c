import { randomInt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { handIn } from '#lms/tests/hand-in.ts'
import { type OpenTest, viewOf } from '#lms/tests/test.ts'
import { drawQuestions } from '#model/questions/draw.ts'
import { type Question, question as questionSchema } from '#model/questions/question.ts'

type Choosing = 'single' | 'multiple' | 'true-false'
const question = (id: string, lesson: string, type: Choosing = 'single'): Question =>
  questionSchema.parse({
    id,
    lesson,
    type,
    stem: id,
    options: (type === 'true-false' ? ['a', 'b'] : ['a', 'b', 'c']).map((option) => ({
      id: option,
      text: option,
      correct: option === 'a' || (type === 'multiple' && option === 'b'),
      feedback: `about ${option}`,
    })),
    rule: 'representing-1',
  })
const optionsOf = (each: Question) => ('options' in each ? each.options.map(({ id }) => id) : [])
const bank = [
  ...['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'].map((id) => question(id, 'voice')),
  question('c1', 'consent'),
  question('r1', 'records'),
]
const chance = (limit: number) => randomInt(limit)
const lessonsOf = (drawn: Question[]) => new Set(drawn.map((each) => each.lesson))

describe('a draw', () => {
  test('has a question of every lesson that has any, however unequal the bank', () => {
    for (let run = 0; run < 200; run++)
      expect(lessonsOf(drawQuestions(bank, 3, chance))).toEqual(
        new Set(['voice', 'consent', 'records']),
      )
  })

  test('of fewer questions than lessons has no lesson twice', () => {
    for (let run = 0; run < 50; run++)
      expect(lessonsOf(drawQuestions(bank, 2, chance)).size).toBe(2)
  })

  test('has no question twice, and as many as the course asks for', () => {
    const ids = drawQuestions(bank, 7, chance).map((each) => each.id)
    expect(new Set(ids).size).toBe(7)
  })

  test('of more questions than there are takes them all', () => {
    expect(drawQuestions(bank, 50, chance)).toHaveLength(bank.length)
  })

  test('reaches every question and every order of options in time', () => {
    const ids = new Set<string>()
    const orders = new Set<string>()
    for (let run = 0; run < 400; run++)
      for (const each of drawQuestions(bank, 3, chance)) {
        ids.add(each.id)
        orders.add(optionsOf(each).join(''))
      }
    expect(ids.size).toBe(bank.length)
    expect(orders.size).toBe(6)
  })

  test('leaves "true" before "false"', () => {
    const statement = question('s1', 'voice', 'true-false')
    for (let run = 0; run < 30; run++)
      expect(optionsOf(drawQuestions([statement], 1, chance)[0]!)).toEqual(['a', 'b'])
  })
})

const open = (drawn: Question[], pass_mark: number): OpenTest => ({
  id: 'one',
  learner: 'megan',
  course: 'licence-to-post',
  number: 1,
  pass_mark,
  drawn,
  state: 'open',
})
const answer = (id: string, learner_response: string) => ({
  id,
  type: 'choice' as const,
  learner_response,
})
const noon = '2026-11-22T12:00:00.000Z'

describe('a test that is handed in', () => {
  test('is marked question by question, with the feedback of what was chosen', () => {
    const test = open([question('q1', 'voice', 'multiple'), question('q2', 'voice')], 50)
    const { answers, score, passed } = handIn(
      test,
      [answer('q1', 'a[,]b'), answer('q2', 'c')],
      noon,
    )
    expect(answers).toEqual({
      q1: {
        correct: true,
        credit: 1,
        chosen: ['a', 'b'],
        feedback: [{ en: 'about a' }, { en: 'about b' }],
        rule: 'representing-1',
      },
      q2: {
        correct: false,
        credit: 0,
        chosen: ['c'],
        feedback: [{ en: 'about c' }],
        rule: 'representing-1',
      },
    })
    expect({ score, passed }).toEqual({ score: { scaled: 0.5, correct: 1, of: 2 }, passed: true })
  })

  test('counts what is unanswered, and answers to other questions, as wrong', () => {
    const test = open([question('q1', 'voice'), question('q2', 'voice')], 50)
    expect(handIn(test, [answer('q3', 'a')], noon).score.correct).toBe(0)
  })

  test.each([
    [14, 20, 70, true],
    [13, 20, 70, false],
    [2, 3, 67, false],
    [2, 3, 66, true],
    [29, 50, 58, true],
  ])('%i of %i right with a pass mark of %i per cent: passed is %s', (right, of, mark, passed) => {
    const drawn = Array.from({ length: of }, (_, number) => question(`q${number}`, 'voice'))
    const answers = drawn.map(({ id }, number) => answer(id, number < right ? 'a' : 'b'))
    expect(handIn(open(drawn, mark), answers, noon).passed).toBe(passed)
  })
})

test('an open test shows no key: neither which option is right, nor feedback, nor the rule', () => {
  const shown = JSON.stringify(viewOf(open([question('q1', 'voice')], 80)))
  expect(shown).toContain('"q1"')
  expect(shown).not.toMatch(/correct|feedback|about a|representing|lesson/)
})

const numeric = (id: string, more: object = {}): Question =>
  questionSchema.parse({
    id,
    lesson: 'voice',
    type: 'numeric',
    stem: id,
    value: 1,
    feedback: { right: 'Yes', wrong: 'No' },
    ...more,
  })
const opinion = (id: string, more: object = {}): Question =>
  questionSchema.parse({ id, lesson: 'voice', type: 'likert', stem: id, ...more })
const idsOf = (drawn: Question[]) => drawn.map(({ id }) => id).toSorted()

describe('a bank with pools, practice and opinions', () => {
  const mixed = [
    numeric('n1', { pool: 'numbers' }),
    numeric('n2', { pool: 'numbers' }),
    numeric('p1', { use: 'practice', pool: 'numbers' }),
    opinion('o1', { pool: 'opinions' }),
    numeric('n3'),
  ]

  test('gives each pool its number, and what is in no pool is left out', () => {
    for (let run = 0; run < 30; run++) {
      const drawn = idsOf(drawQuestions(mixed, { numbers: 1, opinions: 1 }, chance))
      expect(drawn).toHaveLength(2)
      expect(drawn[1]).toBe('o1')
      expect(['n1', 'n2']).toContain(drawn[0])
    }
  })

  test('never gives a test a question for practice, even if there are too few others', () => {
    expect(idsOf(drawQuestions(mixed, { numbers: 9 }, chance))).toEqual(['n1', 'n2'])
    expect(idsOf(drawQuestions(mixed, 9, chance))).toEqual(['n1', 'n2', 'n3'])
  })
})

describe('a score', () => {
  const partial = questionSchema.parse({
    ...question('q1', 'voice', 'multiple'),
    credit: 'partial',
  })

  test('has the share of a question that gives partial credit', () => {
    const { score, passed } = handIn(open([partial], 50), [answer('q1', 'a')], noon)
    expect({ score, passed }).toEqual({ score: { scaled: 0.5, correct: 0, of: 1 }, passed: true })
    expect(handIn(open([partial], 51), [answer('q1', 'a')], noon).passed).toBe(false)
  })

  test('of thirds that add up to the pass mark is a pass', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, correct: true, feedback: id }))
    const thirds = ['q1', 'q2', 'q3'].map((id) =>
      questionSchema.parse({ ...partial, id, options: [...options] }),
    )
    const given = thirds.map(({ id }) => answer(id, 'a[,]b'))
    expect(handIn(open(thirds, 67), given, noon).passed).toBe(false)
    expect(
      handIn(open([...thirds, numeric('n')], 75), [...given, answer('n', '1')], noon),
    ).toMatchObject({ passed: true, score: { correct: 1, of: 4 } })
  })

  test('does not know an opinion, whatever it is', () => {
    const { score, answers } = handIn(
      open([numeric('n1'), opinion('o1')], 100),
      [answer('n1', '1'), answer('o1', 'a')],
      noon,
    )
    expect(score).toEqual({ scaled: 1, correct: 1, of: 1 })
    expect(answers['o1']).toMatchObject({ chosen: ['a'], feedback: [] })
  })
})

test('a test that was drawn before questions had credit and use is marked as it was', () => {
  const { use, ...old } = question('q1', 'voice', 'multiple')
  const { credit, ...older } = old as typeof old & { credit: string }
  const drawn = [older as unknown as Question]
  expect(handIn(open(drawn, 80), [answer('q1', 'a')], noon).score.scaled).toBe(0)
  expect(handIn(open(drawn, 80), [answer('q1', 'a[,]b')], noon).passed).toBe(true)
})

test('a marked test whose course does not show answers tells its score alone', () => {
  const marked = handIn(open([question('q1', 'voice')], 80), [answer('q1', 'b')], noon)
  const shown = JSON.stringify(viewOf(marked, false))
  expect(shown).toContain('"scaled":0')
  expect(shown).not.toMatch(/"correct":(true|false)|feedback|about/)
})
