import type { Localised } from '../localised.ts'
import type { Answer } from './answer.ts'
import type { QuestionOf, QuestionType } from './question.ts'

/** The types of interaction of SCORM 2004 4th edition (RTE 4.2.9.1) that our questions are told as. */
export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
/** Those of SCORM 1.2 (RTE 3.4.7). */
export type InteractionType12 = Exclude<InteractionType, 'long-fill-in'>

/** What must be known of a question to write down an answer to it. A `PublicQuestion` is one. */
export type Asked<Type extends QuestionType = QuestionType> = { id: string; type: Type } & {
  [Each in QuestionType]: Each extends 'gap'
    ? { gaps: readonly string[] }
    : Each extends 'numeric'
      ? { unit?: Localised | undefined }
      : object
}[Type]

/**
 * How one type of question is told to an LMS. A response or pattern that the standard has no way to write is left
 * out (`undefined`, or no pattern): an LMS refuses what is out of its grammar, and with it all that came along.
 */
export type Interacting<Type extends QuestionType> = {
  type(answer: Answer): InteractionType
  response(asked: Asked<Type>, answer: Answer): string | undefined
  /** The answer that a response tells. */
  read(asked: Asked<Type>, response: string): string[]
  patterns(question: QuestionOf<Type>, type: InteractionType): string[]
  type12: InteractionType12
  response12(question: QuestionOf<Type>, answer: Answer): string | undefined
  patterns12(question: QuestionOf<Type>): string[]
}
