import { longDay } from '#i18n/dates.ts'
import { desks as strings } from '#i18n/strings/desks.ts'
import type { OpenDesk } from '#lms/desks/open.ts'
import { type Matter, urgencies } from '#model/desk.ts'
import { inLanguage, type Language } from '#model/localised.ts'

/** A desk as text. `address` is that of the site, where it is known: links lead there then. */
export function inWords(
  { role, today, matters }: OpenDesk,
  language: Language,
  address: string | undefined,
): string {
  const words = strings[language]
  const head = `${words[role]}. ${words.asOf(longDay(today, language))}`
  if (matters.length === 0) return `${head}\n${words.nothing}`
  const groups = urgencies.flatMap((urgency) => {
    const those = matters.filter((each) => each.urgency === urgency)
    if (those.length === 0) return []
    const heading = words.heading(words[urgency], those.length)
    return [
      `${heading}\n\n${those.map((each) => inLines(each, today, language, address)).join('\n\n')}`,
    ]
  })
  return [head, ...groups].join('\n\n')
}

function inLines(
  { about, needs, day, resolve }: Matter,
  today: string,
  language: Language,
  address: string | undefined,
): string {
  const when = day && `  (${whenInWords(day, today, language)})`
  return [
    `  ${inLanguage(about, language)}${when ?? ''}`,
    `      ${inLanguage(needs, language)}`,
    `      ${howInWords(resolve, language, address)}`,
  ].join('\n')
}

function whenInWords(day: NonNullable<Matter['day']>, today: string, language: Language): string {
  const words = strings[language]
  if (day === today) return words.today
  return (day < today ? words.since : words.by)(longDay(day, language))
}

function howInWords(
  resolve: Matter['resolve'],
  language: Language,
  address: string | undefined,
): string {
  if ('command' in resolve) return `$ ${resolve.command}`
  if ('edit' in resolve) return `> ${resolve.edit}`
  const link = inLanguage(resolve.link, language)
  return `> ${address ? new URL(link, address).href : link}`
}
