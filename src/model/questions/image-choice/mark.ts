import { feedbackOn, feedbackOnOne, rightOf, shareOf, shareOfOne } from '../choice.ts'
import type { Marking } from '../marking.ts'

export const imageChoice: Marking<'image-choice'> = {
  scored: true,
  shown: ({ choose, options }) => ({
    choose,
    options: options.map(({ id, image, alt }) => ({ id, image, alt })),
  }),
  share: (question, answer) =>
    question.choose === 'one' ? shareOfOne(question, answer) : shareOf(question, answer),
  feedback: (question, answer) =>
    question.choose === 'one' ? feedbackOnOne(question, answer) : feedbackOn(question, answer),
  right: rightOf,
}
