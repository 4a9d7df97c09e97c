import type { Localised } from '../localised.ts'
import { type Answer, heard } from './answer.ts'
import { type Marking, marking } from './marking.ts'
import type { PublicQuestion } from './public.ts'
import type { Question, QuestionType } from './question.ts'

export type Marked = {
  /** All of it is right. */
  correct: boolean
  /** From 0 to 1. Between them only where the question gives partial credit. */
  credit: number
  /** Everything that was chosen is right, and something that is right as well was not. */
  soFar?: true
  /** For each chosen option, in the order of the question; or one for the whole of it. */
  feedback: Localised[]
  rule?: string
}

/** An answer, marked. Ids that the question does not have are wrong, not errors; an answer without bounds is none. */
export function mark(question: Question, answer: Answer): Marked {
  const { share, feedback } = markingOf(question)
  const part = share(question, answer)
  const correct = part === 1
  return {
    correct,
    credit: 'credit' in question && question.credit === 'partial' ? part : Number(correct),
    ...(!correct && isRightSoFar(question, answer) && { soFar: true as const }),
    feedback: feedback(question, answer, correct),
    ...(question.rule !== undefined && { rule: question.rule }),
  }
}

/** Only where options are chosen: elsewhere an answer is complete, and what is not right of it is wrong. */
function isRightSoFar(question: Question, answer: Answer): boolean {
  if (!('options' in question)) return false
  const chosen = heard(answer)
  const right = rightAnswer(question)
  return chosen.length > 0 && chosen.every((id) => right.includes(id))
}

/**
 * What a learner may see before they have answered. Where the order is the key, or part of it, things are mixed by
 * `seed`: the id of the attempt, so that they stand still while it lasts.
 */
export function withoutKey(question: Question, seed = ''): PublicQuestion {
  const { id, type, stem } = question
  const shown = markingOf(question).shown(question, `${seed} ${id}`)
  return { id, type, stem, ...shown } as PublicQuestion
}

/** Whether a question counts for a score. */
export const isScored = (question: { type: QuestionType }): boolean => marking[question.type].scored

/** A right answer, for a review; empty where nothing is right or wrong. */
export const rightAnswer = (question: Question): string[] => markingOf(question).right(question)

/** The row of the table that a question belongs to: TypeScript does not see that both have one type. */
const markingOf = (question: Question): Marking<QuestionType> =>
  marking[question.type] as Marking<QuestionType>
