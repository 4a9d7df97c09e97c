import type { Localised } from '../../localised.ts'
import { type Answer, only } from '../answer.ts'
import type { Interacting } from '../interacting.ts'
import { wordings } from '../phrase.ts'
import { caseMatters, mostPatterns, orNothing, textFor } from '../scorm.ts'
import { cut12 } from '../scorm12.ts'

const typed = (answer: Answer): string => textFor(only(answer) ?? '', 4000)

/** Told as a fill-in, or a long one when it is longer than a fill-in may be. A phrase with `*` cannot be told as a pattern. */
export const shortText: Interacting<'short-text'> = {
  type: (answer) => (typed(answer).length > 250 ? 'long-fill-in' : 'fill-in'),
  response: (_, answer) => orNothing(typed(answer)),
  read: (_, response) => (response.trim() === '' ? [] : [response]),
  // A long answer fits none of these short ones.
  patterns: ({ accept, exact }, type) =>
    type === 'long-fill-in'
      ? []
      : phrases(accept).map((text) => `${caseMatters(exact)}${textFor(text, 250)}`),
  type12: 'fill-in',
  response12: (_, answer) => cut12(typed(answer)),
  patterns12: ({ accept }) => phrases(accept).flatMap((text) => cut12(textFor(text, 255)) ?? []),
}

const phrases = (accept: readonly Localised[]): string[] =>
  wordings(accept)
    .filter((text) => !text.includes('*'))
    .slice(0, mostPatterns)
