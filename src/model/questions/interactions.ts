import { type Answer, only } from './answer.ts'
import { choice } from './choice-interaction.ts'
import { gap } from './gap/interaction.ts'
import type { Asked, Interacting, InteractionType, InteractionType12 } from './interacting.ts'
import { likert } from './likert/interaction.ts'
import { isScored, type Marked, mark, withoutKey } from './mark.ts'
import { matching } from './matching/interaction.ts'
import { numeric } from './numeric/interaction.ts'
import { ordering } from './ordering/interaction.ts'
import type { Question, QuestionType } from './question.ts'
import { scoredScenario } from './scored-scenario/interaction.ts'
import { realOf } from './scorm.ts'
import { shortText } from './short-text/interaction.ts'
import { trueFalse, word } from './true-false/interaction.ts'

/** How each type of question is told to an LMS. */
export const interactions: { [Type in QuestionType]: Interacting<Type> } = {
  single: choice,
  multiple: choice,
  'true-false': trueFalse,
  'image-choice': choice,
  matching,
  ordering,
  gap,
  'short-text': shortText,
  numeric,
  'scored-scenario': scoredScenario,
  likert,
}

/** `cmi.interactions.n` of SCORM 2004, without id and times. The patterns go before the response, each to its own `correct_responses.m.pattern`. */
export type Interaction = {
  type: InteractionType
  learner_response?: string
  correct_responses?: string[]
  result: string
}

export function toInteraction(question: Question, answer: Answer): Interaction {
  const row = rowOf(question)
  const response =
    question.type === 'true-false'
      ? word(question, only(answer))
      : row.response(withoutKey(question), answer)
  const type = row.type(answer)
  const patterns = row.patterns(question, type)
  return {
    type,
    ...(response !== undefined && { learner_response: response }),
    ...(patterns.length > 0 && { correct_responses: patterns }),
    result: resultOf(question, mark(question, answer), 'incorrect'),
  }
}

/** `cmi.interactions.n` of SCORM 1.2. No text is longer than 255 characters, and every option has one character. */
export type Interaction12 = {
  type: InteractionType12
  student_response?: string
  correct_responses?: string[]
  result: string
}

export function toInteraction12(question: Question, answer: Answer): Interaction12 {
  const row = rowOf(question)
  const response = row.response12(question, answer)
  const patterns = row.patterns12(question)
  return {
    type: row.type12,
    ...(response !== undefined && { student_response: response }),
    ...(patterns.length > 0 && { correct_responses: patterns }),
    result: resultOf(question, mark(question, answer), 'wrong'),
  }
}

/** What the page tells the endpoint, which has the key: the type and the response of SCORM 2004. */
export function toWire(
  asked: Asked,
  answer: Answer,
): { type: InteractionType; learner_response?: string } {
  const row = wireRow(asked.type)
  const response = row.response(asked, answer)
  const isWord = asked.type === 'true-false' && /^(true|false)$/.test(response ?? '')
  return {
    type: isWord ? 'true-false' : row.type(answer),
    ...(response !== undefined && { learner_response: response }),
  }
}

/** The answer in what `toWire` told. */
export const fromWire = (asked: Asked, response: string): string[] =>
  wireRow(asked.type).read(asked, response)

function resultOf(question: Question, { credit }: Marked, wrong: string): string {
  if (!isScored(question)) return 'neutral'
  if (credit === 1) return 'correct'
  return credit === 0 ? wrong : realOf(credit)!
}

/** TypeScript does not see that a question and its row have one type. */
const rowOf = ({ type }: { type: QuestionType }) => interactions[type] as Interacting<QuestionType>

const wireRow = (type: QuestionType) => rowOf({ type: type === 'true-false' ? 'single' : type })
