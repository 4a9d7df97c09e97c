import { only } from '../answer.ts'
import { rightOf } from '../choice.ts'
import { choice } from '../choice-interaction.ts'
import type { Interacting } from '../interacting.ts'
import type { QuestionOf } from '../question.ts'

/**
 * SCORM knows a true-false by the words, our options have ids: the first is the true one. Between page and endpoint,
 * where the options may not be at hand, it is told as a choice.
 */
export const trueFalse: Interacting<'true-false'> = {
  ...choice,
  type: () => 'true-false',
  patterns: (question) => [word(question, rightOf(question)[0])!],
  type12: 'true-false',
  response12: (question, answer) => word(question, only(answer))?.charAt(0),
  patterns12: (question) => [word(question, rightOf(question)[0])!.charAt(0)],
}

/** `true` for the id of the first option, `false` for that of the second. */
export function word(
  { options }: QuestionOf<'true-false'>,
  id: string | undefined,
): 'true' | 'false' | undefined {
  const index = options.findIndex((each) => each.id === id)
  return (['true', 'false'] as const)[index]
}
