import type { Day } from '#model/day.ts'
import type { Headcount } from '#model/headcount.ts'
import type { Licence } from '#model/licence.ts'
import type { Localised } from '#model/localised.ts'
import { endOf, monthOf, monthsFrom } from '#model/month.ts'
import type { Post } from '#model/post.ts'

/** How many people of a service hold a licence in a month; `people` is undefined where nobody counted them. */
export type ServiceCount = { service: Localised; licensed: number; people: number | undefined }

/** One month, with every service that was ever counted, in the order of the register. */
export type ShareMonth = { month: string; services: ServiceCount[] }

export type ShareFacts = {
  headcount: readonly Headcount[]
  licences: readonly Licence[]
  posts: readonly Post[]
}

/**
 * Every month from the first that was counted until today's, by service. A licence counts in a month at whose end it
 * was in force, and in today's month if it is in force today; it belongs to the service of its post.
 */
export function shareByMonth(facts: ShareFacts, today: Day): ShareMonth[] {
  const counted = facts.headcount.map(({ month }) => month).filter((each) => each <= monthOf(today))
  const first = counted.toSorted()[0]
  if (first === undefined) return []
  const services = new Map(facts.headcount.map(({ service }) => [service.en, service]))
  const people = new Map(
    facts.headcount.map((row) => [keyOf(row.month, row.service.en), row.number]),
  )
  return monthsFrom(first, monthOf(today)).map((month) => {
    const end = endOf(month)
    const licensed = licensedOn(facts, end < today ? end : today)
    return {
      month,
      services: [...services].map(([name, service]) => ({
        service,
        licensed: licensed.get(name) ?? 0,
        people: people.get(keyOf(month, name)),
      })),
    }
  })
}

/** How many licences were in force on a day, by the English name of the service. */
export function licensedOn(
  { licences, posts }: Pick<ShareFacts, 'licences' | 'posts'>,
  day: Day,
): Map<string, number> {
  const serviceOf = new Map(posts.map(({ id, service }) => [id, service.en]))
  const counts = new Map<string, number>()
  // One who has licences for two posts of a service is one person there.
  const seen = new Set<string>()
  for (const licence of licences) {
    const service = serviceOf.get(licence.post)
    const key = `${service} ${licence.holder}`
    if (service === undefined || seen.has(key) || !wasInForce(licence, day)) continue
    seen.add(key)
    counts.set(service, (counts.get(service) ?? 0) + 1)
  }
  return counts
}

/** One that was suspended or withdrawn on a day that nobody wrote down counts on none. */
export function wasInForce(
  { issued_on, expires_on, status, ended_on }: Licence,
  day: Day,
): boolean {
  if (issued_on > day || expires_on < day) return false
  return status === 'active' || (ended_on !== undefined && day < ended_on)
}

const keyOf = (month: string, service: string): string => `${month} ${service}`
