import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { Headcount } from '#model/headcount.ts'
import { registerFile } from '#model/registers.ts'
import type { Located, Site } from '#model/site.ts'

/** Lines that no report could use: a service that no post belongs to, and a month that is counted twice. */
export function headcountFaults({ registers, faulty, unread }: Site): Finding[] {
  const services = new Set(registers.posts.map(({ value }) => value.service.en))
  const unknown = registers.headcount.filter(
    ({ value }) =>
      !unread.has(registerFile('posts')) &&
      !services.has(value.service.en) &&
      !faulty.has(value.service.en),
  )
  return [
    ...unknown.map(
      ({ value, place }): Finding => ({
        code: 'register/unknown-service',
        severity: 'error',
        file: place.file,
        line: place.line(['service']),
        message: `"${value.service.en}" is counted here, and no post in posts.yaml belongs to that service.`,
        remedy: didYouMean(
          value.service.en,
          services,
          'Name the service as in posts.yaml, in every language.',
        ),
      }),
    ),
    ...countedTwice(registers.headcount),
  ]
}

function countedTwice(rows: readonly Located<Headcount>[]): Finding[] {
  const first = new Map<string, Located<Headcount>>()
  return rows.flatMap((row): Finding[] => {
    const { service, month } = row.value
    const key = `${month} ${service.en}`
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row)
      return []
    }
    return [
      {
        code: 'register/counted-twice',
        severity: 'error',
        file: row.place.file,
        line: row.place.line(['month']),
        message: `${service.en} is counted twice for ${month}; the first count is on line ${earlier.place.line([])}.`,
        remedy: 'Keep the right one of the two.',
      },
    ]
  })
}
