import type { Answer } from './answer.ts'
import { rightOf } from './choice.ts'
import type { Interacting } from './interacting.ts'
import { idsIn, joinIds, splitIds } from './scorm.ts'
import { join12, letters } from './scorm12.ts'

type Options = { options: readonly { id: string; correct: boolean }[] }

/** What the types share that are told as a `choice`: a set of ids. */
export const choice = {
  type: () => 'choice',
  response: (_: unknown, answer: Answer) => joinIds(idsIn(answer)),
  read: (_: unknown, response: string) => splitIds(response),
  patterns: (question: Options) => [rightOf(question).join('[,]')],
  type12: 'choice',
  response12: ({ options }: Options, answer: Answer) => join12(idsIn(answer).map(letters(options))),
  patterns12: ({ options }: Options) =>
    [join12(rightOf({ options }).map(letters(options)))].filter((each) => each !== undefined),
} satisfies Interacting<'single'>
