import { dayOf } from '#model/day.ts'
import type { Endpoint } from '../endpoint.ts'
import { type Certificate, certificateOf, hasCertificate } from './certificate.ts'
import { certificateNumber } from './number.ts'

export type Found = Certificate & { learner: string; name: string }
type Holder = { learner: string; course: string; name: string }

/** A new name of a holder shows after this long. */
const freshForMs = 10 * 60_000

/**
 * Looks up the certificate with a number, as it stands today. No table has the numbers: they are made from all
 * completions, remembered, and made again where one is not among them, since it may be of a minute ago.
 */
export function certificatesOf({
  store,
  outlines,
  now,
}: Pick<Endpoint, 'store' | 'outlines' | 'now'>) {
  let holders = new Map<string, Holder>()
  let readAt = Number.NEGATIVE_INFINITY
  const numbers = new Map<string, string>()

  function numberOf(learner: string, course: string): string {
    const key = `${learner} ${course}`
    const number = numbers.get(key) ?? certificateNumber(learner, course)
    numbers.set(key, number)
    return number
  }

  async function holderOf(number: string): Promise<Holder | undefined> {
    const isFresh = now().getTime() - readAt < freshForMs
    if (isFresh && holders.has(number)) return holders.get(number)
    readAt = now().getTime()
    holders = new Map(
      (await store.everyone())
        .filter(({ completed }) => completed !== undefined)
        .map(({ learner, course, name }) => [numberOf(learner, course), { learner, course, name }]),
    )
    return holders.get(number)
  }

  return async (number: string): Promise<Found | undefined> => {
    const holder = await holderOf(number)
    if (holder === undefined) return undefined
    const { learner, course, name } = holder
    const { attempts, tests } = await store.find({ learner, courses: [course], tests: course })
    const attempt = attempts.get(course)
    const outline = outlines().get(course)
    if (attempt === undefined || !hasCertificate(attempt, outline)) return undefined
    return { ...certificateOf(attempt, tests, outline, dayOf(now())), learner, name }
  }
}
