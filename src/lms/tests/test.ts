import { type Marked, withoutKey } from '#model/questions/mark.ts'
import type { Question } from '#model/questions/question.ts'
import type { TestView } from '#model/wire/attempt.ts'
import type { Score } from '../attempts/attempt.ts'

/** A test that was drawn for one learner. Its questions are copies, in the order and with the options as they are asked. */
export type Test = {
  id: string
  learner: string
  course: string
  number: number
  pass_mark: number
  drawn: Question[]
} & ({ state: 'open' } | MarkedState)

type MarkedState = {
  state: 'marked'
  marked: string
  score: Score
  passed: boolean
  answers: Record<string, Marked & { chosen: string[] }>
}
export type OpenTest = Extract<Test, { state: 'open' }>
export type MarkedTest = Extract<Test, { state: 'marked' }>

/** What its learner may see: no key before it is marked; afterwards the score, and every answer if the course shows them. */
export function viewOf(test: Test, reviewed = true): TestView {
  const { id, number, pass_mark } = test
  const questions = test.drawn.map((question) => withoutKey(question, id))
  const head = { id, number, pass_mark, questions }
  if (test.state === 'open') return { ...head, state: 'open' }
  const { state, marked, score, passed, answers } = test
  return { ...head, state, marked, score, passed, ...(reviewed && { answers }) }
}
