import { getCollection } from 'astro:content'
import type { ReferralKind, ReferralQuestion } from '#model/referral.ts'

/** The kinds of message, the most serious first. */
export const referralKinds = async (): Promise<ReferralKind[]> =>
  inOrder(await getCollection('referralKinds')).map(({ data }) => data)

/** The questions that lead to a kind; the first is asked first. */
export const referralQuestions = async (): Promise<ReferralQuestion[]> =>
  inOrder(await getCollection('referralQuestions')).map(({ data }) => data)

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

const inOrder = <Entry extends { data: { place: number } }>(entries: Entry[]): Entry[] =>
  entries.toSorted((a, b) => a.data.place - b.data.place)
