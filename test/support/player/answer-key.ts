import type { Course } from '../../../src/model/course.ts'
import { rightAnswer } from '../../../src/model/questions/mark.ts'

/** What somebody who knows the bank would answer, by question id. */
export function rightAnswers(course: Course): (question: string) => string[] {
  const key = new Map(course.questions.map((question) => [question.id, rightAnswer(question)]))
  return (question) => key.get(question) ?? []
}

/** What somebody who has it all wrong would choose: one option that is not right, alone. */
export function wrongAnswers(course: Course): (question: string) => string[] {
  const key = new Map(
    course.questions.map((question) => [
      question.id,
      'options' in question
        ? question.options.filter((option) => !option.correct).map((option) => option.id)
        : [],
    ]),
  )
  return (question) => (key.get(question) ?? []).slice(0, 1)
}
