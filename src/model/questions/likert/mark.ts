import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'

/** An opinion: nothing is right, nothing is scored, and nothing is said about it. */
export const likert: Marking<'likert'> = {
  scored: false,
  shown: ({ scale }) => ({ scale: textsOf(scale) }),
  share: () => 0,
  feedback: () => [],
  right: () => [],
}
