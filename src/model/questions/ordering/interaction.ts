import type { Interacting } from '../interacting.ts'
import { idsIn, joinIds, splitIds } from '../scorm.ts'
import { join12, letters } from '../scorm12.ts'
import { ordering as marking } from './mark.ts'

/** Told as a sequencing: `check[,]reply[,]record`. */
export const ordering: Interacting<'ordering'> = {
  type: () => 'sequencing',
  response: (_, answer) => joinIds(idsIn(answer)),
  read: (_, response) => splitIds(response),
  patterns: (question) => [marking.right(question).join('[,]')],
  type12: 'sequencing',
  response12: ({ items }, answer) => join12(idsIn(answer).map(letters(items))),
  patterns12: ({ items }) => [join12(items.map(({ id }) => letters(items)(id)))!],
}
