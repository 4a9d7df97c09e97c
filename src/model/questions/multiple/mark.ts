import { feedbackOn, rightOf, shareOf } from '../choice.ts'
import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'

export const multiple: Marking<'multiple'> = {
  scored: true,
  shown: ({ options }) => ({ options: textsOf(options) }),
  share: shareOf,
  feedback: feedbackOn,
  right: rightOf,
}
