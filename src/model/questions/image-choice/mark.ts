import { feedbackOn, rightOf, shareOf } from '../choice.ts'
import type { Marking } from '../marking.ts'

export const imageChoice: Marking<'image-choice'> = {
  scored: true,
  shown: ({ choose, options }) => ({
    choose,
    options: options.map(({ id, image, alt }) => ({ id, image, alt })),
  }),
  share: shareOf,
  feedback: feedbackOn,
  right: rightOf,
}
