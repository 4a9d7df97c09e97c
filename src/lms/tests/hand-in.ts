import { mark } from '#model/questions/question.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import type { MarkedTest, OpenTest } from './test.ts'

/**
 * The test, marked. Questions without an answer are wrong. It is marked from the copies that were drawn, so that
 * a course edited meanwhile cannot change what the learner was asked.
 */
export function handIn(
  test: OpenTest,
  interactions: NonNullable<Cmi['interactions']>,
  marked: string,
): MarkedTest {
  const responses = new Map(interactions.map((each) => [each.id, each.learner_response ?? '']))
  const answers = Object.fromEntries(
    test.drawn.map((question) => {
      const chosen = optionsIn(responses.get(question.id) ?? '')
      return [question.id, { ...mark(question, chosen), chosen }]
    }),
  )
  const of = test.drawn.length
  const correct = Object.values(answers).filter((each) => each.correct).length
  return {
    ...test,
    state: 'marked',
    marked,
    score: { scaled: correct / of, correct, of },
    // In whole numbers: 14 of 20 is 70 per cent exactly, which 0.7 * 100 is not.
    passed: correct * 100 >= test.pass_mark * of,
    answers,
  }
}

/** SCORM 2004 joins the options of a choice by `[,]`. */
const optionsIn = (response: string): string[] =>
  response.split('[,]').filter((option) => option !== '')
