import type { Localised } from '../localised.ts'
import { type Answer, heard } from './answer.ts'

/** What the types with options to choose from share: single, multiple, true-false, image-choice. */
type Option = { id: string; correct: boolean; feedback: Localised }
type Choosable = { options: readonly Option[] }

const chosenOf = (answer: Answer): Set<string> => new Set(heard(answer))

/** 1 when exactly the right options are chosen; else what is right less what is wrong, of all that is right. */
export function shareOf({ options }: Choosable, answer: Answer): number {
  const chosen = chosenOf(answer)
  const key = new Set(options.filter((each) => each.correct).map((each) => each.id))
  const hits = [...chosen].filter((id) => key.has(id)).length
  return Math.max(0, hits - (chosen.size - hits)) / key.size
}

export function feedbackOn({ options }: Choosable, answer: Answer): Localised[] {
  const chosen = chosenOf(answer)
  return options.filter((each) => chosen.has(each.id)).map((each) => each.feedback)
}

/** Where one option may be chosen, an answer with more is nobody's choice: it would ask for every option's feedback. */
const oneAtMost = (answer: Answer): Answer => (chosenOf(answer).size > 1 ? [] : answer)

export const shareOfOne = (question: Choosable, answer: Answer): number =>
  shareOf(question, oneAtMost(answer))

export const feedbackOnOne = (question: Choosable, answer: Answer): Localised[] =>
  feedbackOn(question, oneAtMost(answer))

export const rightOf = ({
  options,
}: {
  options: readonly Pick<Option, 'id' | 'correct'>[]
}): string[] => options.filter((each) => each.correct).map((each) => each.id)
