import type { Localised } from '../localised.ts'
import type { QuestionType } from './schemas.ts'

/** What a learner may see before they have answered: a question without its key. One shape for each type. */
export type PublicQuestion = { id: string; stem: Localised } & (
  | { type: 'single' | 'multiple' | 'true-false'; options: Shown[] }
  | { type: 'image-choice'; choose: 'one' | 'several'; options: Picture[] }
  | { type: 'matching'; items: Shown[]; choices: Shown[] }
  | { type: 'ordering'; items: Shown[] }
  /** `gaps` are the ids in `text`, in the order of the bank. */
  | { type: 'gap'; text: Localised; gaps: string[] }
  | { type: 'short-text' }
  | { type: 'numeric'; unit?: Localised | undefined }
  | { type: 'scored-scenario'; steps: Step[] }
  | { type: 'likert'; scale: Shown[] }
)
export type PublicOf<Type extends QuestionType> = Extract<PublicQuestion, { type: Type }>

export type Shown = { id: string; text: Localised }
/** `image` is a file in the `media/` folder of the course. */
export type Picture = { id: string; image: string; alt: Localised }
/** An option without `next` ends the scenario. The first step is where it starts. */
export type Step = Shown & { options: (Shown & { next?: string | undefined })[] }
