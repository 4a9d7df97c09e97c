import { z } from 'zod'
import { type Day, isDay } from '#model/day.ts'
import { type Language, languages } from '#model/localised.ts'
import type { Asked } from '../../reports/table.ts'

/** The query of a report. An empty field of its form asks for nothing. */
export const reportQuery = z.object({
  course: z.string().max(100).optional(),
  service: z.string().max(200).optional(),
  learner: z.string().max(100).optional(),
  from: z.string().max(40).optional(),
  until: z.string().max(40).optional(),
  language: z.enum(languages).catch('en').optional(),
})
export type ReportQuery = z.infer<typeof reportQuery>

/** What is asked for, and which of its days are no days. */
export function askedOf(query: ReportQuery): {
  asked: Asked
  language: Language
  wrong: ('from' | 'until')[]
} {
  const { course, service, learner, language = 'en' } = query
  const days = (['from', 'until'] as const).map((name) => [name, query[name]?.trim()] as const)
  const given = days.filter(([, text]) => text !== undefined && text !== '')
  const right = given.filter(([, text]) => isDay(text!)) as ['from' | 'until', Day][]
  return {
    asked: {
      ...(course && { course }),
      ...(service && { service }),
      ...(learner && { learner }),
      ...(Object.fromEntries(right) as Pick<Asked, 'from' | 'until'>),
    },
    language,
    wrong: given.filter(([, text]) => !isDay(text!)).map(([name]) => name),
  }
}
