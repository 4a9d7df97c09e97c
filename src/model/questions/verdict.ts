import type { Localised } from '../localised.ts'
import { type Answer, heard } from './answer.ts'

/** The feedback of the types that have no options: one text for right, one for wrong, none for nothing. */
export const verdictOn = (
  { feedback }: { feedback: { right: Localised; wrong: Localised } },
  answer: Answer,
  right: boolean,
): Localised[] => (heard(answer).length === 0 ? [] : [right ? feedback.right : feedback.wrong])
