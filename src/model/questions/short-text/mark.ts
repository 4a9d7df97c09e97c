import { only } from '../answer.ts'
import type { Marking } from '../marking.ts'
import { fits } from '../phrase.ts'
import { verdictOn } from '../verdict.ts'

export const shortText: Marking<'short-text'> = {
  scored: true,
  shown: () => ({}),
  share({ accept, exact }, answer) {
    const given = only(answer)
    return Number(given !== undefined && fits(given, accept, exact))
  },
  feedback: verdictOn,
  right: ({ accept }) => [accept[0]!.en.replaceAll('*', ' ').replace(/\s+/g, ' ').trim()],
}
