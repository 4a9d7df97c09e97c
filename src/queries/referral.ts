import type { ReferralKind, ReferralQuestion } from '#model/referral.ts'
import { rowsOf } from './registers.ts'

/** The kinds of message, the most serious first. */
export const referralKinds = (): Promise<ReferralKind[]> => rowsOf('referralKinds')

/** The questions that lead to a kind; the first is asked first. */
export const referralQuestions = (): Promise<ReferralQuestion[]> => rowsOf('referralQuestions')

/** The question that was asked before this one, where only one leads to it. */
export function questionBefore(
  questions: readonly ReferralQuestion[],
  to: { question: string } | { kind: string },
): ReferralQuestion | undefined {
  const leading = questions.filter(({ answers }) =>
    answers.some((answer) =>
      'question' in to ? answer.question === to.question : answer.kind === to.kind,
    ),
  )
  return leading.length === 1 ? leading[0] : undefined
}
