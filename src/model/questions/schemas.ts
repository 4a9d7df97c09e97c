import type { z } from 'zod'
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

/** Every type of question. To add one: a folder beside these, and a line here, in `marking.ts` and in `interactions.ts`. */
export const schemas = {
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
export type QuestionType = keyof typeof schemas
export type QuestionOf<Type extends QuestionType> = z.infer<(typeof schemas)[Type]>
