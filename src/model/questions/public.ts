import type { Localised } from '../localised.ts'
import type { QuestionType } from './question.ts'

/** What a learner may see before they have answered: a question without its key. One shape for each type. */
export type PublicQuestion = { [Type in QuestionType]: PublicOf<Type> }[QuestionType]
export type PublicOf<Type extends QuestionType> = {
  id: string
  type: Type
  stem: Localised
} & ShownOf[Type]

/** What is shown of each type, besides the stem. */
export type ShownOf = {
  single: { options: Shown[] }
  multiple: { options: Shown[] }
  /** The first option is the one that says "true". */
  'true-false': { options: Shown[] }
  'image-choice': { choose: 'one' | 'several'; options: Picture[] }
  matching: { items: Shown[]; choices: Shown[] }
  ordering: { items: Shown[] }
  /** `gaps` are the ids in `text`, in the order of the bank. */
  gap: { text: Localised; gaps: string[] }
  'short-text': object
  numeric: { unit?: Localised | undefined }
  'scored-scenario': { steps: Step[] }
  likert: { scale: Shown[] }
}

export type Shown = { id: string; text: Localised }
/** `image` is a file in the `media/` folder of the course. */
export type Picture = { id: string; image: string; alt: Localised }
/** An option without `next` ends the scenario. The first step is where it starts. */
export type Step = Shown & { options: (Shown & { next?: string | undefined })[] }
