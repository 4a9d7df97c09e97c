import { fromWire } from '#model/questions/interactions.ts'
import { isScored, mark, withoutKey } from '#model/questions/mark.ts'
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
      const chosen = fromWire(withoutKey(question), responses.get(question.id) ?? '')
      return [question.id, { ...mark(question, chosen), chosen }]
    }),
  )
  const scored = test.drawn.filter(isScored).map(({ id }) => answers[id]!)
  const of = scored.length
  const credit = scored.reduce((sum, each) => sum + each.credit, 0)
  return {
    ...test,
    state: 'marked',
    marked,
    score: {
      scaled: of === 0 ? 1 : credit / of,
      correct: scored.filter((each) => each.correct).length,
      of,
    },
    // Not by `scaled`: 14 of 20 is 70 per cent exactly, which 0.7 * 100 is not. Thirds add up to a hair less than one.
    passed: credit * 100 >= test.pass_mark * of - 1e-6,
    answers,
  }
}
