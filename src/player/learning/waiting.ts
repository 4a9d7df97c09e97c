import type { MyLearningWords } from '#i18n/strings/learning.ts'
import { type Entry, isWaiting } from '../journal/entry.ts'
import { anonymous } from '../progress/state.ts'
import { fill } from '../words.ts'

/** What of one learner this device still holds, in words: by course, then what was refused, then what nobody signed for. */
export function waitingLines(
  entries: readonly Entry[],
  learner: string | undefined,
  title: (course: string) => string,
  words: MyLearningWords,
): string[] {
  const mine = entries.filter((entry) => entry.learner === learner)
  const waiting = mine.filter(isWaiting).map((entry) => entry.course)
  const counted = [...new Set(waiting)].map((course) => {
    const n = waiting.filter((each) => each === course).length
    return fill(n === 1 ? words.waitingOne : words.waitingMany, { n, course: title(course) })
  })
  const refused = mine.flatMap(({ refused, course }) =>
    refused ? [fill(words.waitingRefused, { course: title(course), reason: refused.title })] : [],
  )
  const nobodys = new Set(
    entries.filter((entry) => entry.learner === anonymous).map((entry) => entry.course),
  )
  return [
    ...(counted.length > 0 || learner === undefined ? counted : [words.waitingNone]),
    ...refused,
    ...[...nobodys].map((course) => fill(words.unclaimed, { course: title(course) })),
  ]
}
