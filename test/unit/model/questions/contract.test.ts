import { describe, expect, test } from 'vitest'
import type { Answer } from '#model/questions/answer.ts'
import { fromWire, toWire } from '#model/questions/interactions.ts'
import { isScored, mark, rightAnswer, withoutKey } from '#model/questions/mark.ts'
import { questionTypes } from '#model/questions/question.ts'
import { cmi } from '#model/wire/cmi.ts'
import { documented } from './documented.ts'
import { hostile } from './hostile.ts'
import { turned } from './turned.ts'

const asked = questionTypes.map((type) => documented.find((each) => each.type === type)!)
const given = ({
  right = [],
  wrong = [],
  partly = [],
  unscored = [],
}: (typeof asked)[0]['answers']) =>
  [...right, ...wrong, ...partly.map(({ answer }) => answer), ...unscored] as Answer[]

describe.each(asked)('$type', ({ question, answers }) => {
  const scored = isScored(question)

  test('is marked right for the answer that a review would show', () => {
    expect(mark(question, rightAnswer(question)).correct).toBe(scored)
  })

  test('is marked wrong when nothing was answered, and says nothing about it', () => {
    for (const nothing of [[], [''], ['   ']])
      expect(mark(question, nothing)).toMatchObject({ correct: false, credit: 0, feedback: [] })
  })

  test('has feedback in words for what was answered rightly, if anything is right', () => {
    const { feedback } = mark(question, rightAnswer(question))
    expect(feedback.length > 0).toBe(scored)
    for (const each of feedback) expect(each.en).toMatch(/\w/)
  })

  test('cites its rule, and none where it has none', () => {
    const { rule } = mark({ ...question, rule: 'personal-1' }, [])
    expect(rule).toBe('personal-1')
    const { rule: _, ...without } = question
    expect(mark(without, [])).not.toHaveProperty('rule')
  })

  test('takes unknown ids for wrong', () => {
    for (const answer of [['nowhere'], ['nowhere=nothing'], ['__proto__'], ['constructor=a']])
      expect(mark(question, answer)).toMatchObject({ correct: false, credit: 0 })
  })

  test.each(Object.entries(hostile))('survives an answer of %s, quickly', (_, answer) => {
    const began = performance.now()
    const { credit, correct } = mark(question, answer)
    expect({ credit, correct }).toEqual({ credit: 0, correct: false })
    expect(performance.now() - began).toBeLessThan(100)
  })

  test('is all or nothing, unless it says that part of it counts', () => {
    const whole = 'credit' in question ? { ...question, credit: 'all' as const } : question
    for (const answer of given(answers)) expect([0, 1]).toContain(mark(whole, answer).credit)
  })

  test('looks the same whatever is right', () => {
    const other = turned(question)
    expect(other).not.toEqual(question)
    for (const seed of ['one', 'two', 'three'])
      expect(withoutKey(other, seed)).toEqual(withoutKey(question, seed))
  })

  test('shows no feedback, no rule, no lesson and no points before it is answered', () => {
    const shown = JSON.stringify(withoutKey(question))
    expect(shown).not.toMatch(/"(correct|feedback|rule|lesson|pool|points|match|accept|value)"/)
    for (const { en } of mark(question, rightAnswer(question)).feedback)
      expect(shown).not.toContain(en)
  })

  test('stands still while an attempt lasts', () => {
    expect(withoutKey(question, 'attempt')).toEqual(withoutKey(question, 'attempt'))
  })

  test('crosses the wire to the endpoint, and is marked there as it was answered', () => {
    for (const answer of given(answers)) {
      const told = toWire(withoutKey(question), answer)
      expect(cmi.safeParse({ interactions: [{ id: question.id, ...told }] }).success).toBe(true)
      const read = fromWire(withoutKey(question), told.learner_response ?? '')
      expect({ answer, ...mark(question, read) }).toMatchObject({
        credit: mark(question, answer).credit,
      })
    }
  })
})

test.each(['ordering', 'matching'] as const)('%s is mixed anew for each attempt', (type) => {
  const { question } = documented.find((each) => each.type === type)!
  const orders = new Set<string>()
  for (let seed = 0; seed < 100; seed++) orders.add(JSON.stringify(withoutKey(question, `${seed}`)))
  expect(orders.size).toBe(6)
})
