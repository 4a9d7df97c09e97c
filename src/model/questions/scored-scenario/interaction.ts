import type { Interacting } from '../interacting.ts'
import type { QuestionOf } from '../question.ts'
import { joinPairs, pairsIn, splitPairs } from '../scorm.ts'
import { join12, letters } from '../scorm12.ts'
import { bestPath } from './paths.ts'

/** Told as a performance: each step with what was done, `start[.]b[,]complaint[.]a`. */
export const scoredScenario: Interacting<'scored-scenario'> = {
  type: () => 'performance',
  response: (_, answer) => joinPairs(pairsIn(answer)),
  read: (_, response) => splitPairs(response),
  patterns: (question) => [joinPairs(keyOf(question))!],
  type12: 'performance',
  response12: (question, answer) => path12(question, pairsIn(answer)),
  patterns12: (question) => [path12(question, keyOf(question))!],
}

const keyOf = (question: QuestionOf<'scored-scenario'>): [string, string][] =>
  bestPath(question).map(({ step, option }) => [step.id, option.id])

function path12({ steps }: QuestionOf<'scored-scenario'>, taken: [string, string][]) {
  const names = letters(steps)
  return join12(
    taken.flatMap(([id, chosen]) => {
      const option = letters(steps.find((step) => step.id === id)?.options ?? [])(chosen)
      return option === undefined ? [] : [`${names(id)}.${option}`]
    }),
  )
}
