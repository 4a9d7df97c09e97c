import { z } from 'zod'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/referral/kinds.yaml`: a kind of message, and what becomes of it. A message of two kinds is of the one that comes first. */
export const referralKind = z.strictObject({
  id: id.describe('Such as "danger" or "complaint". It is part of the address of its page.'),
  name: localised,
  seen: localised.describe('What such a message looks like, in one sentence.'),
  way: z
    .enum(['refer', 'answer', 'leave'])
    .describe(
      'Whether somebody else takes it on, you answer it yourself, or it is left without an answer.',
    ),
  steps: z.array(localised).min(1).describe('What to do, in this order.'),
  who: localised.describe('Who takes it on.'),
  post: id.optional().describe('The post that takes it on, where it is one of the register.'),
  within: localised.describe('How soon: "At once", "1 working day".'),
  urgent: z.boolean().default(false).describe('Somebody may come to harm: told before all else.'),
  rules: z.array(z.string()).default([]).describe('Rules of guidelines that say why.'),
})
export type ReferralKind = z.infer<typeof referralKind>

/** The stages of the decision, in their order. */
export const stages = ['discover', 'evaluate', 'respond'] as const
export type Stage = (typeof stages)[number]

/** One row of `content/referral/questions.yaml`. The first row is the first question. */
export const referralQuestion = z.strictObject({
  id: id.describe('Part of the address of the page that asks it.'),
  stage: z
    .enum(stages)
    .describe('"discover" what is being said, "evaluate" who wants what, or how to "respond".'),
  question: localised,
  hint: localised.optional().describe('What helps to answer it.'),
  answers: z
    .array(
      z
        .strictObject({
          answer: localised,
          question: id.optional().describe('The question that comes next.'),
          kind: id.optional().describe('The kind of message that it is then.'),
        })
        .refine(({ question, kind }) => (question === undefined) !== (kind === undefined), {
          message: 'must lead to either a question or a kind',
        }),
    )
    .min(2),
})
export type ReferralQuestion = z.infer<typeof referralQuestion>
