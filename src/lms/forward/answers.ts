import { toWire } from '#model/questions/interactions.ts'
import { isScored, withoutKey } from '#model/questions/mark.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import type { MarkedTest } from '../tests/test.ts'
import type { Activities } from './activities.ts'
import type { News, Result } from './statement.ts'

/** Every question of a test as it was answered and marked. The key is told to nobody. */
export const answersIn = (
  test: MarkedTest,
  interactions: NonNullable<Cmi['interactions']>,
  activities: Activities,
): News[] =>
  test.drawn.map((question) => {
    const given = interactions.find(({ id }) => id === question.id)
    const answer = test.answers[question.id]
    const type = given?.type ?? toWire(withoutKey(question), []).type
    return {
      verb: 'responded',
      object: activities.question(question, type),
      inCourse: true,
      result: {
        response: given?.learner_response ?? '',
        ...(answer && isScored(question) && { success: answer.correct }),
      },
    }
  })

/** What came of a test. */
export function judgementOf(
  { passed, score, number }: MarkedTest,
  { course, test }: Activities,
  extensions: Record<string, unknown>,
): News {
  const result: Result = {
    success: passed,
    score: {
      scaled: score.scaled,
      raw: Math.round(score.scaled * score.of * 1e6) / 1e6,
      min: 0,
      max: score.of,
    },
    extensions: { [test]: number, ...extensions },
  }
  return { verb: passed ? 'passed' : 'failed', object: course, result }
}
