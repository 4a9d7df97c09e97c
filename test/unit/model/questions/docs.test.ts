import { describe, expect, test } from 'vitest'
import { courseSettings } from '#model/course.ts'
import { mark } from '#model/questions/mark.ts'
import { questionTypes } from '#model/questions/question.ts'
import { documented, documentedSettings } from './documented.ts'

test('docs/questions.md has an example of every type, and of no other', () => {
  expect(documented.map(({ type }) => type).toSorted()).toEqual([...questionTypes].toSorted())
  for (const { type, question } of documented) expect(question.type).toBe(type)
})

for (const { type, question, answers } of documented)
  describe(`the example of ${type}`, () => {
    const { right = [], wrong = [], partly = [], unscored = [] } = answers

    test('has answers to try', () => {
      expect(unscored.length || Math.min(right.length, wrong.length)).toBeGreaterThan(0)
    })
    for (const answer of right)
      test(`${JSON.stringify(answer)} is right`, () =>
        expect(mark(question, answer)).toMatchObject({ correct: true, credit: 1 }))
    for (const answer of wrong)
      test(`${JSON.stringify(answer)} is wrong`, () =>
        expect(mark(question, answer)).toMatchObject({ correct: false, credit: 0 }))
    for (const { answer, credit } of partly)
      test(`${JSON.stringify(answer)} earns ${credit}`, () =>
        expect(mark(question, answer)).toMatchObject({ correct: false, credit }))
    for (const answer of unscored)
      test(`${JSON.stringify(answer)} earns nothing`, () =>
        expect(mark(question, answer).credit).toBe(0))
  })

test('the settings that it shows are settings of a course', () => {
  const about = { title: 'T', summary: 'S', level: 'basic', minutes: 1, owner_post: 'clerk' }
  const reviewed = { last_reviewed_on: '2026-11-02', review_in: '12 months' }
  const { error } = courseSettings.safeParse({
    ...about,
    ...reviewed,
    ...(documentedSettings as object),
  })
  expect(error?.issues ?? []).toEqual([])
})
