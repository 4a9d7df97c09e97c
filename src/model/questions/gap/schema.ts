import { z } from 'zod'
import { id } from '../../id.ts'
import { localised } from '../../localised.ts'
import { checking, common, credit, repeated, type Tell, verdicts } from '../fields.ts'
import { placesIn } from './places.ts'

/** SCORM 2004 takes ten texts in one answer. */
const mostGaps = 10

const gapPlace = z.strictObject({
  id: id.describe('Where it stands in the text: `[[id]]`.'),
  accept: z
    .array(localised)
    .min(1, 'must have at least one accepted answer')
    .max(20, 'must not have more than 20 accepted answers')
    .describe('What counts as right, in either language; the first is shown as the right answer.'),
  exact: z
    .boolean()
    .default(false)
    .describe(
      'Capitals, accents and punctuation must be as written. Left out, they do not matter.',
    ),
})

/** A text with gaps to write into. */
export const gap = z
  .strictObject({
    ...common,
    type: z.literal('gap').describe('A text with gaps to fill.'),
    text: localised.describe(
      'The text, with `[[id]]` where a gap is, the same ones in each language.',
    ),
    gaps: z
      .array(gapPlace)
      .min(1, 'must have at least one gap')
      .max(mostGaps, `must not have more than ${mostGaps} gaps`)
      .describe('What fills each gap.'),
    credit,
    feedback: verdicts.describe('What is said after marking.'),
  })
  .check(
    checking(({ text, gaps }, tell) => {
      if (repeated(gaps) !== undefined) tell(['gaps'], 'has two gaps with one id')
      const ids = gaps.map((each) => each.id)
      checkPlaces(text.en, ids, tell)
      if (text.cy !== undefined) checkPlaces(text.cy, ids, tell)
    }),
  )
export type Gap = z.infer<typeof gap>

function checkPlaces(text: string, gaps: string[], tell: Tell): void {
  const places = placesIn(text)
  for (const place of places.filter((each) => !gaps.includes(each)))
    tell(['gaps'], `must say what fills [[${place}]]: add an item with "id: ${place}"`)
  for (const gap of gaps) {
    const count = places.filter((each) => each === gap).length
    if (count === 0)
      tell(
        ['text'],
        `must have a place for the gap "${gap}": write [[${gap}]] where it is, in every language`,
      )
    if (count > 1) tell(['text'], `has the gap [[${gap}]] more than once`)
  }
}
