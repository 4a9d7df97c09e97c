import { pair, parts } from '../answer.ts'
import type { Marking } from '../marking.ts'
import { isAccepted } from '../phrase.ts'
import { verdictOn } from '../verdict.ts'

/** The share is that of the gaps that are filled rightly. */
export const gap: Marking<'gap'> = {
  scored: true,
  shown: ({ text, gaps }) => ({ text, gaps: gaps.map(({ id }) => id) }),
  share({ gaps }, answer) {
    const given = parts(answer)
    const right = gaps.filter(({ id, accept, exact }) =>
      isAccepted(given.get(id) ?? '', accept, exact),
    )
    return right.length / gaps.length
  },
  feedback: verdictOn,
  right: ({ gaps }) => gaps.map(({ id, accept }) => pair(id, accept[0]!.en)),
}
