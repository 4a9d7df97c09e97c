import { only } from '../answer.ts'
import type { Marking } from '../marking.ts'
import type { QuestionOf } from '../question.ts'
import { verdictOn } from '../verdict.ts'
import { numberIn } from './number.ts'

export const numeric: Marking<'numeric'> = {
  scored: true,
  shown: ({ unit }) => (unit === undefined ? {} : { unit }),
  share(question, answer) {
    const number = numberIn(only(answer) ?? '', question.unit)
    const { from, to } = boundsOf(question)
    return Number(number !== undefined && number >= from && number <= to)
  },
  feedback: verdictOn,
  right(question) {
    const { value } = question
    return [String(value ?? boundsOf(question).from)]
  },
}

/** The smallest and the largest number that is right. */
export function boundsOf(question: QuestionOf<'numeric'>): { from: number; to: number } {
  const { value, tolerance, from, to } = question
  if (value === undefined) return { from: from ?? 0, to: to ?? 0 }
  // 0.1 + 0.2 is not 0.3 for a computer; it is for a learner.
  return { from: tidy(value - tolerance), to: tidy(value + tolerance) }
}

const tidy = (number: number): number => Number(number.toFixed(7))
