import { type Digest, digestOf, toldMonths } from '#digest/digest.ts'
import type { DigestFacts } from '#digest/facts.ts'
import { toFeed } from '#digest/feed.ts'
import { type Sender, toMail } from '#digest/mail.ts'
import { toText } from '#digest/text.ts'
import { headline, isWarned } from '#feeds/headline.ts'
import { paths } from '#i18n/paths.ts'
import { digest as words } from '#i18n/strings/digest.ts'
import { dayOf } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { guidelinesIn } from './guidelines.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { settings, siteLanguages, today } from './site.ts'
import { everyCard } from './social.ts'

const facts = async (language: Language): Promise<DigestFacts> => ({
  posts: (await everyCard(language)).map(({ item, account, name }) => ({
    day: dayOf(new Date(item.published)),
    account: account.id,
    accountName: inLanguage(account.display_name, language),
    title: headline(item),
    path: paths.said(language, account.id, name),
    language: item.language,
    warned: isWarned(item),
  })),
  changes: (await guidelinesIn(language)).flatMap(({ id, language: own, entry }) =>
    entry.data.changes.map(({ on, what }) => ({
      on,
      what,
      title: entry.data.title,
      path: paths.guideline(language, id),
      language: own,
    })),
  ),
  accounts: await rowsOf('accounts'),
  licences: await rowsOf('licences'),
  events: await rowsOf('events'),
  promotions: await rowsOf('promotions'),
  elections: await rowsOf('elections'),
})

const everyLanguage = kept(() =>
  Promise.all(siteLanguages.map(async (language) => ({ language, facts: await facts(language) }))),
)

const months = kept(async () => toldMonths(await everyLanguage(), today))

/** The digests that the site has pages of, the newest first: the same months in every language. */
export const digestsIn = kept(async (language: Language): Promise<Digest[]> => {
  const own = (await everyLanguage()).find((each) => each.language === language)
  if (own === undefined) return []
  return (await months()).map((month) => digestOf(month, own.facts, language, today))
})

const senderOf = ({ month, language }: Digest): Sender => ({
  council: inLanguage(settings.name, language),
  site: inLanguage(settings.service_name, language),
  brand: settings.colours.brand,
  address: settings.address,
  page: paths.digestOf(language, month),
})

const makers = { html: toMail, txt: toText }
export type MailFormat = keyof typeof makers
export const mailFormats = Object.keys(makers) as MailFormat[]

export const mailOf = (digest: Digest, format: MailFormat): string =>
  makers[format](digest, senderOf(digest))

export async function digestFeed(language: Language): Promise<string> {
  const all = (await digestsIn(language))
    .filter(({ sections }) => sections.length > 0)
    .map((digest) => ({ digest, sender: senderOf(digest) }))
  const title = `${inLanguage(settings.name, language)}: ${words[language].title}`
  return toFeed(all, { title, self: paths.digestFeed(language), address: settings.address }, today)
}
