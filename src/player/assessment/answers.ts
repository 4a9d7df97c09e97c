import type { PublicQuestion } from '#model/questions/public.ts'
import type { TestView } from '#model/wire/attempt.ts'
import type { LearnerState } from '../progress/state.ts'
import { isComplete } from './forms/forms.ts'

/** What the section of the test shows. */
export type Stage =
  | { kind: 'sign-in' }
  | { kind: 'away' }
  | { kind: 'open'; test: TestView }
  /** Handed in from this device; `sent` once the endpoint has it and only the result is awaited. */
  | { kind: 'handed-in'; sent: boolean }
  /** `next` is the open test that a fail leads to. */
  | { kind: 'marked'; test: Marked; passed: boolean; next?: TestView }

export type Marked = Extract<TestView, { state: 'marked' }>

/**
 * From what is known of the attempt and the device. A pass is shown even while a later test is open, and a fail
 * until the learner tries again: `retrying` is the failed test after which they have said so in this visit.
 */
export function stageOf(
  tests: readonly TestView[] | undefined,
  state: LearnerState,
  signed: boolean,
  unsent: number,
  retrying?: string,
): Stage {
  if (!signed) return { kind: 'sign-in' }
  const open = tests?.find((test) => test.state === 'open')
  const pass = tests?.find((test): test is Marked => test.state === 'marked' && test.passed)
  if (pass) return { kind: 'marked', test: pass, passed: true }
  if (open && state.handedIn.includes(open.id)) return { kind: 'handed-in', sent: unsent === 0 }
  const last = tests?.findLast((test): test is Marked => test.state === 'marked')
  if (open && (!last || retrying === last.id || isBegun(open, state)))
    return { kind: 'open', test: open }
  if (last) return { kind: 'marked', test: last, passed: false, ...(open && { next: open }) }
  return { kind: 'away' }
}

const isBegun = (open: TestView, { test, answers }: LearnerState): boolean =>
  test === open.id && Object.keys(answers).length > 0

/** The numbers, from 1, of the questions that have no answer, or only a part of one. */
export const unanswered = (
  questions: readonly PublicQuestion[],
  answers: Record<string, string[]>,
): number[] =>
  questions.flatMap((question, index) =>
    isComplete(question, answers[question.id] ?? []) ? [] : [index + 1],
  )

/** `0.833` → 83. Rounded down, so that 79.9 per cent does not read as a pass mark of 80. */
export const percentOf = (scaled: number): number => Math.floor(scaled * 100 + 1e-9)
