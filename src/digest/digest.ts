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

/** The facts of a site in one of its languages. */
export type Told = { language: Language; facts: DigestFacts }

/**
 * The months that have something to tell in any of the languages, the newest first. A guideline may have changed in one
 * language alone, and every page leads to its other language.
 */
export function toldMonths(all: readonly Told[], today: Day, most = mostMonths): string[] {
  const first = all.flatMap(({ facts }) => firstMonth(facts) ?? []).sort()[0]
  if (first === undefined) return []
  const found: string[] = []
  // From the newest on, so that a council with twenty years behind it is not told all of them to keep one.
  for (const month of monthsFrom(first, monthOf(today)).toReversed()) {
    if (found.length === most) break
    if (all.some(({ facts, language }) => digestOf(month, facts, language, today).sections.length))
      found.push(month)
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
