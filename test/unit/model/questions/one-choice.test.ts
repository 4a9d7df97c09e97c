import { expect, test } from 'vitest'
import { mark, rightAnswer } from '#model/questions/mark.ts'
import { documented } from './documented.ts'

const choosingOne = documented
  .map(({ question }) => question)
  .filter((each) => each.type === 'single' || each.type === 'true-false')
const pictures = documented
  .map(({ question }) => question)
  .filter((each) => each.type === 'image-choice')
  .map((each) => ({ ...each, choose: 'one' as const }))

test.each([...choosingOne, ...pictures])(
  'every option of a $type question, handed in at once, tells about none of them',
  (question) => {
    const all = question.options.map(({ id }) => id)
    expect(mark(question, all)).toMatchObject({ correct: false, credit: 0, feedback: [] })
    const twice = [...rightAnswer(question), ...rightAnswer(question)]
    expect(mark(question, twice)).toMatchObject({ correct: true, feedback: [expect.anything()] })
  },
)

test('where several pictures may be chosen, each tells about itself', () => {
  const [picture] = pictures
  const several = { ...picture!, choose: 'several' as const }
  const all = several.options.map(({ id }) => id)
  expect(mark(several, all).feedback).toHaveLength(all.length)
})
