import Papa from 'papaparse'
import { dayOf } from '#model/day.ts'
import { type Attempt, statusOf } from '../attempts/attempt.ts'
import { accountOf } from '../identity/account.ts'
import type { Learner, Staff } from '../store/store.ts'

/**
 * Completions as CSV for a personnel system, UTF-8 with a mark that spreadsheets look for. What a spreadsheet would
 * run as a formula is made text: a name is what its owner says it is.
 */
export function completionsCsv(
  attempts: readonly Attempt[],
  learners: readonly Learner[],
  staff: readonly Staff[],
): string {
  const people = new Map(learners.map((learner) => [learner.key, learner]))
  const services = new Map(staff.map(({ identifier, service }) => [identifier, service]))
  const rows = attempts.flatMap((attempt) => {
    const { learner, course, completed, score, language } = attempt
    const person = people.get(learner)
    if (completed === undefined || person === undefined) return []
    const identifier = accountOf(person.subject)
    return [
      {
        identifier,
        name: person.name,
        service: services.get(identifier) ?? '',
        course,
        status: statusOf(attempt),
        percent: score === undefined ? '' : Math.round(score.scaled * 100),
        completed: dayOf(new Date(completed)),
        language: language ?? '',
      },
    ]
  })
  return `\uFEFF${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

const columns = [
  'identifier',
  'name',
  'service',
  'course',
  'status',
  'percent',
  'completed',
  'language',
]
