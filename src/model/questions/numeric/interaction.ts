import type { Localised } from '../../localised.ts'
import { type Answer, only } from '../answer.ts'
import type { Interacting } from '../interacting.ts'
import { realOf } from '../scorm.ts'
import { boundsOf } from './mark.ts'
import { numberIn } from './number.ts'

/** Told as the number that was meant, in the notation of SCORM. What is no number has no response. */
export const numeric: Interacting<'numeric'> = {
  type: () => 'numeric',
  response: (asked, answer) => told(asked, answer),
  read: (_, response) => (response.trim() === '' ? [] : [response]),
  patterns(question) {
    const { from, to } = boundsOf(question)
    return [`${realOf(from)}[:]${realOf(to)}`]
  },
  type12: 'numeric',
  response12: (question, answer) => told(question, answer),
  // SCORM 1.2 has no range.
  patterns12: ({ value }) => (value === undefined ? [] : [realOf(value)!]),
}

const told = ({ unit }: { unit?: Localised | undefined }, answer: Answer): string | undefined =>
  realOf(numberIn(only(answer) ?? '', unit))
