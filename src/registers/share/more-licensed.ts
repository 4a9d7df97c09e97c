import type { Finding } from '#model/finding.ts'
import { endOf } from '#model/month.ts'
import type { Site } from '#model/site.ts'
import { finding } from '../finding.ts'
import { licensedOn } from './share.ts'

/** Services in which more people hold a licence than work there. */
export function moreLicensed({ registers }: Pick<Site, 'registers'>): Finding[] {
  const facts = {
    licences: registers.licences.map(({ value }) => value),
    posts: registers.posts.map(({ value }) => value),
  }
  const byMonth = new Map<string, Map<string, number>>()
  return registers.headcount.flatMap(({ value: { service, month, number }, place }) => {
    const licensed = byMonth.get(month) ?? licensedOn(facts, endOf(month))
    byMonth.set(month, licensed)
    const holders = licensed.get(service.en) ?? 0
    if (holders <= number) return []
    return [
      finding('register/more-licensed', place, ['number'], {
        message: `At the end of ${month} more people held a licence in ${service.en} than it had: ${holders} of ${number}.`,
        remedy: 'Correct the number, or withdraw the licences of those who left.',
      }),
    ]
  })
}
