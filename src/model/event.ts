import { z } from 'zod'
import { isDay } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'

/** A time on the clocks of the United Kingdom: `2026-12-03 10:00`. Compares correctly as a string. */
export const dayTime = z
  .string()
  .refine(
    (value) =>
      /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/.test(value) && isDay(value.slice(0, 10)),
    'must be a day and a time such as "2026-12-03 10:00"',
  )

const material = z.strictObject({
  title: localised,
  href: z.string().min(1).describe('An address on this site or a full one.'),
})

/** One row of `content/registers/events.yaml`: where the community meets. */
export const event = z.strictObject({
  id,
  title: localised,
  summary: localised,
  level: id.describe('For whom it is.'),
  starts: dayTime,
  ends: dayTime,
  where: localised.optional().describe('The room; left out where it is online only.'),
  online: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('Where to join it.'),
  series: id.optional().describe('The same for every meeting of a series.'),
  organiser_post: id,
  materials: z.array(material).default([]),
  minutes: z.string().min(1).optional().describe('Where its minutes are.'),
})
export type Event = z.infer<typeof event>
