import type { Question } from '#model/questions/question.ts'

/** The same question with another key: what a learner sees of it must be the same. */
export function turned(question: Question): Question {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { ...question, options: flipped(question.options) } as Question
    case 'image-choice':
      return { ...question, options: flipped(question.options) }
    case 'matching': {
      const { items, choices } = question
      const last = items.map((item) => ({ ...item, match: choices.at(-1)!.id }))
      return { ...question, items: last, choices: choices.toReversed() }
    }
    case 'ordering':
      return { ...question, items: question.items.toReversed() }
    case 'gap':
      return {
        ...question,
        gaps: question.gaps.map((gap) => ({ ...gap, accept: [{ en: 'another' }], exact: true })),
      }
    case 'short-text':
      return { ...question, accept: [{ en: 'another' }], exact: true }
    case 'numeric':
      return { ...question, value: 42, tolerance: 0 }
    case 'scored-scenario':
      return {
        ...question,
        steps: question.steps.map((step) => ({
          ...step,
          options: step.options.map((option) => ({ ...option, points: 7 - option.points })),
        })),
      }
    case 'likert':
      return { ...question, lesson: 'another', pool: 'another' }
  }
}

const flipped = <Option extends { correct: boolean }>(options: readonly Option[]): Option[] =>
  options.map((option) => ({ ...option, correct: !option.correct }))
