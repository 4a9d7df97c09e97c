import { isWarned } from '#feeds/headline.ts'
import { type Out, toAtom, toFragment, toJsonFeed, toOpml } from '#feeds/out.ts'
import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { social } from '#i18n/strings/social.ts'
import { dayOf } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { settings, siteLanguages } from './site.ts'
import { type AccountWithFeed, accountsWithFeeds, type Card, cardsOf, everyCard } from './social.ts'

export type Format = 'xml' | 'json'

const makers = { xml: toAtom, json: toJsonFeed } satisfies Record<Format, unknown>
const language = siteLanguages[0]!

/** An address of this site for others to use; undefined where the settings do not say where the site lives. */
const outside = (path: string): string | undefined =>
  settings.address ? new URL(path, settings.address).href : undefined

/** Everything that all accounts say, each post once. */
export async function wallFeed(format: Format): Promise<string> {
  return makers[format]({
    title: `${inLanguage(settings.name, language)}: ${social[language].title}`,
    self: outside(paths.wallFeed(format)),
    home: outside(paths.social(language)),
    posts: (await everyCard(language)).map(outOf),
  })
}

export const accountFeed = (each: AccountWithFeed, format: Format): string =>
  makers[format]({
    title: inLanguage(each.account.display_name, language),
    self: outside(paths.accountFeed(each.account.id, format)),
    home: outside(paths.account(language, each.account.id)),
    posts: cardsOf(each, language).map(outOf),
  })

export async function accountsOpml(): Promise<string> {
  const all = await accountsWithFeeds()
  return toOpml(
    `${inLanguage(settings.name, language)}: ${social[language].accounts}`,
    all.map(({ account }) => ({
      account,
      name: inLanguage(account.display_name, language),
      feed: outside(paths.accountFeed(account.id, 'xml')),
    })),
  )
}

/** The newest posts for another site to include, as a piece of HTML: words and links alone. */
export async function fragment(own: Language, count: number): Promise<string> {
  return toFragment(
    own,
    (await everyCard(own))
      .filter(({ item }) => !isWarned(item))
      .slice(0, count)
      .map((card) => ({
        ...outOf(card),
        link: outside(paths.said(own, card.account.id, card.name)) ?? card.item.url,
        author: inLanguage(card.account.display_name, own),
        day: longDay(dayOf(new Date(card.item.published)), own),
      })),
  )
}

function outOf({ item, account, name }: Card): Out {
  return {
    item,
    link: outside(paths.said(language, account.id, name)) ?? item.url,
    author: inLanguage(account.display_name, language),
  }
}
