import { pair } from '../answer.ts'
import type { Marking } from '../marking.ts'
import { textsOf } from '../shown.ts'
import { bestPath, pathOf, pointsOf } from './paths.ts'

/** The share is what the way earned, of what the best way earns. Who stops half-way has not finished, and earned nothing. */
export const scoredScenario: Marking<'scored-scenario'> = {
  scored: true,
  shown: ({ steps }) => ({
    steps: steps.map(({ id, text, options }) => ({
      id,
      text,
      options: options.map((option) => ({
        ...textsOf([option])[0]!,
        ...(option.next !== undefined && { next: option.next }),
      })),
    })),
  }),
  share(question, answer) {
    const path = pathOf(question, answer)
    if (!path?.finished) return 0
    return Math.min(1, Math.max(0, path.points) / pointsOf(bestPath(question)))
  },
  feedback: (question, answer) =>
    pathOf(question, answer)?.taken.map(({ option }) => option.feedback) ?? [],
  right: (question) => bestPath(question).map(({ step, option }) => pair(step.id, option.id)),
}
