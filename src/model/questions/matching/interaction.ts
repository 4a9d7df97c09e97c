import { pairOf } from '../answer.ts'
import type { Interacting } from '../interacting.ts'
import type { QuestionOf } from '../question.ts'
import { joinPairs, pairsIn, splitPairs } from '../scorm.ts'
import { join12, letters } from '../scorm12.ts'
import { matching as marking } from './mark.ts'

/** Told as pairs: `facebook[.]families[,]x[.]press`. */
export const matching: Interacting<'matching'> = {
  type: () => 'matching',
  response: (_, answer) => joinPairs(pairsIn(answer)),
  read: (_, response) => splitPairs(response),
  patterns: (question) => [joinPairs(keyOf(question))!],
  type12: 'matching',
  response12: (question, answer) => pairs12(question, pairsIn(answer)),
  patterns12: (question) => [pairs12(question, keyOf(question))!],
}

const keyOf = (question: QuestionOf<'matching'>): [string, string][] =>
  marking.right(question).map((each) => pairOf(each)!)

function pairs12({ items, choices }: QuestionOf<'matching'>, pairs: [string, string][]) {
  const [left, right] = [letters(items), letters(choices)]
  return join12(
    pairs.flatMap(([item, choice]) =>
      left(item) && right(choice) ? [`${left(item)}.${right(choice)}`] : [],
    ),
  )
}
