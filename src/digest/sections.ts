import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { digest as digestWords } from '#i18n/strings/digest.ts'
import { withoutSmall } from '#lib/small-counts.ts'
import { platforms } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { monthOf, monthsOn } from '#model/month.ts'
import { shownPromotions } from '#model/promotion.ts'
import type { DigestFacts, DigestPost } from './facts.ts'
import type { DigestItem, DigestSection } from './section.ts'

/** How many posts are named, and how many accounts; the wall and the register have the others. */
const mostPosts = 8
const mostAccounts = 10

type Asked = { month: string; until: Day; facts: DigestFacts; language: Language }

/** The sections that have something to tell; none where only what is to come would be told. */
export function sections(
  month: string,
  until: Day,
  facts: DigestFacts,
  language: Language,
): DigestSection[] {
  const asked = { month, until, facts, language }
  const happened = [posts, changes, accounts, licences].flatMap((section) => section(asked))
  return happened.length === 0 ? [] : [...promotions(asked), ...happened, ...coming(asked)]
}

function posts({ month, until, facts, language }: Asked): DigestSection[] {
  const words = digestWords[language]
  const said = facts.posts.filter(({ day }) => isIn(day, month, until))
  if (said.length === 0) return []
  const accounts = Map.groupBy(said, ({ account }) => account)
  const newest = [...accounts.values()].flatMap((all) => all.find(({ warned }) => !warned) ?? [])
  return [
    {
      heading: words.posts,
      says: words.postCount(said.length, accounts.size),
      items: newest.slice(0, mostPosts).map((post) => itemOf(post, language)),
      more: { text: words.allPosts, path: paths.social(language) },
    },
  ]
}

const itemOf = (post: DigestPost, language: Language): DigestItem => ({
  text: post.title,
  path: post.path,
  note: `${post.accountName}, ${longDay(post.day, language)}`,
  ...langOf(post.language, language),
})

function changes({ month, until, facts, language }: Asked): DigestSection[] {
  const words = digestWords[language]
  const items = facts.changes
    .filter(({ on }) => isIn(on, month, until))
    .map((change) => ({
      text: change.title,
      path: change.path,
      note: change.what,
      ...langOf(change.language, language),
    }))
  const more = { text: words.allGuidelines, path: paths.guidelines(language) }
  return items.length === 0 ? [] : [{ heading: words.changes, items, more }]
}

function accounts({ month, until, facts, language }: Asked): DigestSection[] {
  const words = digestWords[language]
  const official = facts.accounts.filter(({ status }) => status !== 'proposed')
  const items = official.flatMap((account): DigestItem[] => {
    const name = inLanguage(account.display_name, language)
    const line = (text: string) => ({
      text,
      path: paths.accountEntry(language, account.id),
      note: platforms[account.platform].name,
    })
    return [
      ...(isIn(account.approved_on, month, until) ? [line(words.opened(name))] : []),
      ...(account.closed_on && isIn(account.closed_on, month, until)
        ? [line(words.closed(name))]
        : []),
    ]
  })
  const more = { text: words.allAccounts, path: paths.accounts(language) }
  if (items.length === 0) return []
  const shown = items.slice(0, mostAccounts)
  const says = items.length > shown.length && { says: words.someOf(shown.length, items.length) }
  return [{ heading: words.accounts, ...says, items: shown, more }]
}

function licences({ month, until, facts, language }: Asked): DigestSection[] {
  const words = digestWords[language]
  const count = (days: (Day | undefined)[]) =>
    days.filter((day) => day !== undefined && isIn(day, month, until)).length
  const issued = count(facts.licences.map(({ issued_on }) => issued_on))
  const ended = count(
    facts.licences.map(({ status, ended_on, expires_on }) =>
      status === 'active' ? expires_on : ended_on,
    ),
  )
  const said = (number: number) => String(withoutSmall([number])[0] ?? words.few)
  const items = [
    ...(issued > 0 ? [{ text: words.issued(said(issued)) }] : []),
    ...(ended > 0 ? [{ text: words.ended(said(ended)) }] : []),
  ]
  const more = { text: words.progress, path: paths.progress(language) }
  return items.length === 0 ? [] : [{ heading: words.licences, items, more }]
}

/** What comes after the day that the digest goes to, until the end of the month after it. */
function coming({ month, until, facts, language }: Asked): DigestSection[] {
  const words = digestWords[language]
  const items = facts.events
    .filter(({ starts }) => starts.slice(0, 10) > until && starts.slice(0, 7) <= monthsOn(month, 1))
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
    .map((event) => ({
      text: inLanguage(event.title, language),
      path: paths.communityLevel(language, event.level),
      note: `${longDay(event.starts.slice(0, 10) as Day, language)}, ${event.starts.slice(11)}`,
    }))
  const more = { text: words.allEvents, path: paths.community(language) }
  return items.length === 0 ? [] : [{ heading: words.coming, items, more }]
}

function promotions({ until, facts, language }: Asked): DigestSection[] {
  const items = shownPromotions(facts.promotions, facts.elections, until).map((each) => ({
    text: inLanguage(each.title, language),
    path: paths.link(each.link, language),
    note: inLanguage(each.text, language),
  }))
  return items.length === 0 ? [] : [{ heading: digestWords[language].promotions, items }]
}

const isIn = (day: Day, month: string, until: Day): boolean =>
  monthOf(day) === month && day <= until

const langOf = (own: string | undefined, language: Language) =>
  own === undefined || own === language ? {} : { lang: own }
