import { feedbackOnOne, rightOf, shareOfOne } from '../choice.ts'
import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'

export const single: Marking<'single'> = {
  scored: true,
  shown: ({ options }) => ({ options: textsOf(options) }),
  share: shareOfOne,
  feedback: feedbackOnOne,
  right: rightOf,
}
