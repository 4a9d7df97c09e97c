import { pair, parts } from '../answer.ts'
import { mixed } from '../chance.ts'
import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'
import { verdictOn } from '../verdict.ts'

/** The share is that of the items with the right choice. */
export const matching: Marking<'matching'> = {
  scored: true,
  shown: ({ items, choices }, seed) => ({
    items: textsOf(items),
    choices: textsOf(mixed(choices, seed)),
  }),
  share({ items }, answer) {
    const given = parts(answer)
    return items.filter(({ id, match }) => given.get(id) === match).length / items.length
  },
  feedback: verdictOn,
  right: ({ items }) => items.map(({ id, match }) => pair(id, match)),
}
