import { z } from 'zod'
import { type Day, day } from './day.ts'
import { type Election, isFrozen } from './election.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** One row of `content/registers/promotions.yaml`: something that the home page draws attention to for a time. */
export const promotion = z.strictObject({
  id,
  from: day.describe('The first day on which it is shown.'),
  until: day.describe('The last day on which it is shown.'),
  title: localised,
  text: localised.describe('What it is about, in one or two sentences.'),
  link: z
    .string()
    .trim()
    .regex(/^(\/(?!\/)|https?:\/\/)\S*$/i, 'must start with "/" or "https://"')
    .describe('Where it leads: an address on this site such as "/learn/", or a full one.'),
  link_text: localised.describe('What the link says: "Book a place".'),
  image: z
    .strictObject({
      file: z
        .string()
        .regex(
          /^\/\S+\.(webp|png|jpe?g|svg|avif)$/i,
          'must be a picture in public/, such as "/autumn.webp"',
        )
        .describe('A picture in `public/`, such as "/autumn.webp".'),
      alt: localised.describe('What the picture shows, for whoever does not see it.'),
    })
    .optional(),
  campaign: z
    .boolean()
    .default(false)
    .describe('Whether it is publicity of the council, which rests while an election is held.'),
})
export type Promotion = z.infer<typeof promotion>

/** What is shown on a day: what began last comes first. A campaign rests while the rules of an election hold. */
export function shownPromotions<Row extends Promotion>(
  promotions: readonly Row[],
  elections: readonly Election[],
  today: Day,
): Row[] {
  return promotions
    .filter((row) => row.from <= today && today <= row.until && !isFrozen(row, elections, today))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1))
}
