import type { PublicQuestion, Shown } from '#model/questions/public.ts'

/** What can be chosen, of the types that are answered by choosing: a picture by its alternative text. */
export function optionsOf(question: PublicQuestion): Shown[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return question.options
    case 'image-choice':
      return question.options.map(({ id, alt }) => ({ id, text: alt }))
    case 'likert':
      return question.scale
    default:
      return []
  }
}
