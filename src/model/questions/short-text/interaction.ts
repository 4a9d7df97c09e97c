import { type Answer, heard } from '../answer.ts'
import type { Interacting } from '../interacting.ts'
import { wordings } from '../phrase.ts'
import { caseMatters, mostPatterns, orNothing, textFor } from '../scorm.ts'
import { cut12 } from '../scorm12.ts'

const typed = (answer: Answer): string => textFor(heard(answer)[0] ?? '', 4000)

/** Told as a fill-in, or a long one when it is longer than a fill-in may be. A phrase with `*` cannot be told as a pattern. */
export const shortText: Interacting<'short-text'> = {
  type: (answer) => (typed(answer).length > 250 ? 'long-fill-in' : 'fill-in'),
  response: (_, answer) => orNothing(typed(answer)),
  read: (_, response) => (response.trim() === '' ? [] : [response]),
  patterns: ({ accept, exact }) =>
    wordings(accept)
      .filter((text) => !text.includes('*'))
      .slice(0, mostPatterns)
      .map((text) => `${caseMatters(exact)}${textFor(text, 250)}`),
  type12: 'fill-in',
  response12: (_, answer) => cut12(typed(answer)),
  patterns12: ({ accept }) =>
    wordings(accept)
      .filter((text) => !text.includes('*'))
      .slice(0, mostPatterns)
      .flatMap((text) => cut12(textFor(text, 255)) ?? []),
}
