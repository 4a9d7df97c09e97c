import { z } from 'zod'
import { gap } from './gap/schema.ts'
import { imageChoice } from './image-choice/schema.ts'
import { likert } from './likert/schema.ts'
import { matching } from './matching/schema.ts'
import { multiple } from './multiple/schema.ts'
import { numeric } from './numeric/schema.ts'
import { ordering } from './ordering/schema.ts'
import { scoredScenario } from './scored-scenario/schema.ts'
import { shortText } from './short-text/schema.ts'
import { single } from './single/schema.ts'
import { trueFalse } from './true-false/schema.ts'

// What a browser bundles has no schema in it, and imports from these two files, not from here.
export { type Marked, mark, withoutKey } from './mark.ts'
export type { PublicQuestion } from './public.ts'

/** One question of a bank (`questions.yaml`). To add a type: a folder, and a line here, in `marking.ts` and in `interactions.ts`. */
export const question = z.discriminatedUnion('type', [
  single,
  multiple,
  trueFalse,
  imageChoice,
  matching,
  ordering,
  gap,
  shortText,
  numeric,
  scoredScenario,
  likert,
])
export type Question = z.infer<typeof question>
export type QuestionType = Question['type']
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>

export const questionTypes: readonly QuestionType[] = question.options.map(
  (option) => option.shape.type.value,
)
