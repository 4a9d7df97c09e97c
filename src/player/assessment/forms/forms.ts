import type { PublicQuestion } from '#model/questions/public.ts'
import type { QuestionType } from '#model/questions/question.ts'
import type { Form } from './form.ts'
import { gap } from './gap.ts'
import { imageChoice } from './image-choice.ts'
import { likert } from './likert.ts'
import { matching } from './matching.ts'
import { multiple } from './multiple.ts'
import { numeric } from './numeric.ts'
import { ordering } from './ordering.ts'
import { scoredScenario } from './scored-scenario.ts'
import { shortText } from './short-text.ts'
import { single } from './single.ts'

/** How each type of question is asked in the browser. */
export const forms: { [Type in QuestionType]: Form<Type> } = {
  single,
  multiple,
  'true-false': single,
  'image-choice': imageChoice,
  matching,
  ordering,
  gap,
  'short-text': shortText,
  numeric,
  'scored-scenario': scoredScenario,
  likert,
}

/** The row of the table that a question belongs to: TypeScript does not see that both have one type. */
export const formOf = (question: PublicQuestion): Form<QuestionType> =>
  forms[question.type] as Form<QuestionType>

export const isComplete = (question: PublicQuestion, answer: readonly string[]): boolean =>
  formOf(question).isComplete(question, answer)
