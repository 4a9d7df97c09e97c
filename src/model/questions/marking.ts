import type { Localised } from '../localised.ts'
import type { Answer } from './answer.ts'
import { gap } from './gap/mark.ts'
import { imageChoice } from './image-choice/mark.ts'
import { likert } from './likert/mark.ts'
import { matching } from './matching/mark.ts'
import { multiple } from './multiple/mark.ts'
import { numeric } from './numeric/mark.ts'
import { ordering } from './ordering/mark.ts'
import type { ShownOf } from './public.ts'
import type { QuestionOf, QuestionType } from './question.ts'
import { scoredScenario } from './scored-scenario/mark.ts'
import { shortText } from './short-text/mark.ts'
import { single } from './single/mark.ts'
import { trueFalse } from './true-false/mark.ts'

/** What one type of question can do. Nothing here throws, whatever the answer is: it comes from anybody. */
export type Marking<Type extends QuestionType> = {
  /** Whether there is a right answer, and the question counts for a score. */
  scored: boolean
  /** What may be seen before answering. The key must not be in it, nor in the order of anything. */
  shown(question: QuestionOf<Type>, seed: string): ShownOf[Type]
  /** From 0 to 1: the share that is right, before the question's `credit` is asked. */
  share(question: QuestionOf<Type>, answer: Answer): number
  /** What is said about an answer. Nothing where nothing was answered. */
  feedback(question: QuestionOf<Type>, answer: Answer, right: boolean): Localised[]
  /** A right answer, to be shown in a review. None where nothing is right or wrong. */
  right(question: QuestionOf<Type>): string[]
}

/** How each type of question is shown and marked. Free of schemas, so that a browser can bundle it. */
export const marking: { [Type in QuestionType]: Marking<Type> } = {
  single,
  multiple,
  'true-false': trueFalse,
  'image-choice': imageChoice,
  matching,
  ordering,
  gap,
  'short-text': shortText,
  numeric,
  'scored-scenario': scoredScenario,
  likert,
}
