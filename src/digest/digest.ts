import { longDay, longMonth } from '#i18n/dates.ts'
import { digest as digestWords } from '#i18n/strings/digest.ts'
import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import { endOf, monthOf, monthsFrom } from '#model/month.ts'
import type { DigestFacts } from './facts.ts'
import type { DigestSection } from './section.ts'
import { sections } from './sections.ts'

/** What is told of one month in one language. No sections: there is nothing to tell. */
export type Digest = {
  month: string
  language: Language
  title: string
  summary: string
  /** Said where the month is not over. */
  soFar?: string
  sections: DigestSection[]
}

/** The digest of a month, as far as it has gone by `today`. Nothing that is dated later is told. */
export function digestOf(
  month: string,
  facts: DigestFacts,
  language: Language,
  today: Day,
): Digest {
  const words = digestWords[language]
  const name = longMonth(`${month}-01` as Day, language)
  const end = endOf(month)
  const until = end < today ? end : today
  return {
    month,
    language,
    title: words.of(name),
    summary: words.summary(name),
    ...(today < end && { soFar: words.soFar(longDay(today, language)) }),
    sections: month > monthOf(today) ? [] : sections(month, until, facts, language),
  }
}

/** As many months as the site keeps pages for. */
export const mostMonths = 12

/** The months that have something to tell, the newest first. */
export function digests(
  facts: DigestFacts,
  language: Language,
  today: Day,
  most = mostMonths,
): Digest[] {
  const first = firstMonth(facts)
  if (first === undefined) return []
  const found: Digest[] = []
  // From the newest on, so that a council with twenty years behind it is not told all of them to keep one.
  for (const month of monthsFrom(first, monthOf(today)).toReversed()) {
    if (found.length === most) break
    const digest = digestOf(month, facts, language, today)
    if (digest.sections.length > 0) found.push(digest)
  }
  return found
}

function firstMonth({ posts, changes, accounts, licences }: DigestFacts): string | undefined {
  const days = [
    ...posts.map(({ day }) => day),
    ...changes.map(({ on }) => on),
    ...accounts.map(({ approved_on }) => approved_on),
    ...licences.map(({ issued_on }) => issued_on),
  ]
  const first = days.reduce<Day | undefined>(
    (least, day) => (least === undefined || day < least ? day : least),
    undefined,
  )
  return first && monthOf(first)
}
