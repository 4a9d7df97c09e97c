import { feedbackOnOne, rightOf, shareOfOne } from '../choice.ts'
import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'

export const trueFalse: Marking<'true-false'> = {
  scored: true,
  shown: ({ options }) => ({ options: textsOf(options) }),
  share: shareOfOne,
  feedback: feedbackOnOne,
  right: rightOf,
}
