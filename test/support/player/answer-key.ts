import type { Course } from '../../../src/model/course.ts'
import { pair } from '../../../src/model/questions/answer.ts'
import { rightAnswer } from '../../../src/model/questions/mark.ts'
import type { Question } from '../../../src/model/questions/question.ts'

/** What somebody who knows the bank would answer, by question id. */
export function rightAnswers(course: Course): (question: string) => string[] {
  const key = new Map(course.questions.map((question) => [question.id, rightAnswer(question)]))
  return (question) => key.get(question) ?? []
}

/** What somebody who has it all wrong would answer, by question id. */
export function wrongAnswers(course: Course): (question: string) => string[] {
  const key = new Map(course.questions.map((question) => [question.id, wrongAnswer(question)]))
  return (question) => key.get(question) ?? []
}

/** What somebody who has it all wrong would answer, whatever the type. */
export function wrongAnswer(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'image-choice':
      return question.options
        .filter((option) => !option.correct)
        .slice(0, 1)
        .map(({ id }) => id)
    case 'matching':
      return question.items.map(({ id, match }) =>
        pair(id, question.choices.find((choice) => choice.id !== match)!.id),
      )
    case 'ordering':
      return question.items.map(({ id }) => id).reverse()
    case 'gap':
      return question.gaps.map(({ id }) => pair(id, 'nonsense'))
    case 'short-text':
      return ['nonsense']
    case 'numeric':
      return ['-98765']
    case 'scored-scenario':
      return worstWay(question, question.steps[0]!.id)
    case 'likert':
      return question.scale.slice(0, 1).map(({ id }) => id)
  }
}

/** From a step to the end, by what earns least. */
function worstWay(question: Question & { type: 'scored-scenario' }, id: string): string[] {
  const step = question.steps.find((each) => each.id === id)!
  const worst = step.options.toSorted((a, b) => a.points - b.points)[0]!
  const onward = worst.next === undefined ? [] : worstWay(question, worst.next)
  return [pair(id, worst.id), ...onward]
}
