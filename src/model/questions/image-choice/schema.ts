import { z } from 'zod'
import { localised } from '../../localised.ts'
import {
  checking,
  checkOptions,
  chosenFeedback,
  common,
  correct,
  credit,
  mostOptions,
  optionId,
} from '../fields.ts'

const picture = z.strictObject({
  id: optionId.describe('Stable; not shown to the learner.'),
  image: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9_/-]*\.(webp|png|jpe?g|svg|avif|gif)$/,
      'must be a picture in the media folder of the course, such as "two-phones.webp"',
    )
    .describe('A picture in the `media/` folder of the course.'),
  alt: localised.describe(
    'What the picture shows, for who cannot see it; never whether it is right.',
  ),
  correct,
  feedback: chosenFeedback,
})

/** Pictures to choose from: one, or several. */
export const imageChoice = z
  .strictObject({
    ...common,
    type: z.literal('image-choice').describe('Pictures to choose from.'),
    choose: z
      .enum(['one', 'several'])
      .default('one')
      .describe('How many pictures the learner may choose; they are told.'),
    options: z
      .array(picture)
      .min(2, 'must have at least two options')
      .max(mostOptions, `must not have more than ${mostOptions} options`)
      .describe('The pictures to choose from; at least one is right.'),
    credit,
  })
  .check(
    checking((question, tell) => {
      const several = question.choose === 'several'
      const right = question.options.filter((each) => each.correct).length
      if (right > 1 && !several)
        tell(['choose'], 'must be "several", since more than one picture is right')
      checkOptions(question.options, true, tell)
      if (question.credit === 'partial' && !several)
        tell(['credit'], 'must be "all" where one picture is chosen')
    }),
  )
export type ImageChoice = z.infer<typeof imageChoice>
