import { heard } from '../answer.ts'
import { mixed } from '../chance.ts'
import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'
import { verdictOn } from '../verdict.ts'

/** The share is that of the neighbours which follow each other as they should, so that one item out of place does not spoil all. */
export const ordering: Marking<'ordering'> = {
  scored: true,
  shown: ({ items }, seed) => ({ items: textsOf(mixed(items, seed)) }),
  share({ items }, answer) {
    const key = items.map((each) => each.id)
    const given = heard(answer)
    if (new Set(given).size < given.length || given.some((id) => !key.includes(id))) return 0
    const follow = key.slice(1).filter((id, index) => {
      const before = given.indexOf(key[index]!)
      return before >= 0 && given[before + 1] === id
    })
    return follow.length / (key.length - 1)
  },
  feedback: verdictOn,
  right: ({ items }) => items.map((each) => each.id),
}
