import { only } from '../answer.ts'
import type { Interacting } from '../interacting.ts'
import { idsIn, joinIds, splitIds } from '../scorm.ts'
import { letters } from '../scorm12.ts'

/** Told as the one point that was chosen. There is no right one. */
export const likert: Interacting<'likert'> = {
  type: () => 'likert',
  response: (_, answer) => joinIds(only(answer) === undefined ? [] : idsIn(answer)),
  read: (_, response) => splitIds(response),
  patterns: () => [],
  type12: 'likert',
  response12: ({ scale }, answer) => letters(scale)(only(answer) ?? ''),
  patterns12: () => [],
}
