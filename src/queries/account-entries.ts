import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { healthNames } from '#i18n/strings/account-health.ts'
import { accounts as accountWords, statusNames } from '#i18n/strings/accounts.ts'
import { type PublicAccount, platforms } from '#model/account.ts'
import { type Day, dayOf } from '#model/day.ts'
import { type HealthPoint, isPublic } from '#model/health.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { reviewDue } from '#model/review.ts'
import { healthOf } from '#registers/health/health.ts'
import { type Known, known } from '#registers/health/known.ts'
import type { Table } from '#registers/table/table.ts'
import { holders } from './holders.ts'
import { kept } from './kept.ts'
import { post, rowsOf } from './registers.ts'
import { today } from './site.ts'
import { accountsWithFeeds } from './social.ts'

/** An official account as every member of staff may read of it. */
export type AccountEntry = {
  account: PublicAccount
  /** What is the matter with it, without what only the roles may know. */
  health: HealthPoint[]
  lastPost: Day | undefined
  reviewDue: Day
}

/** What the registers say today, for every question about an account. */
const knownToday = kept(
  async (): Promise<Known> =>
    known(
      {
        posts: await rowsOf('posts'),
        accounts: await rowsOf('accounts'),
        licences: await rowsOf('licences'),
        elections: await rowsOf('elections'),
        people: await holders(),
      },
      today,
    ),
)

/** In the order of the register. An account that is only proposed is not an official one. */
export const accountEntries = kept(async (): Promise<AccountEntry[]> => {
  const register = await knownToday()
  return (await accountsWithFeeds()).map(({ account, snapshot, status }) => {
    const newest = snapshot?.items.map(({ published }) => Date.parse(published)) ?? []
    const lastPost =
      newest.length > 0 ? dayOf(new Date(newest.reduce((a, b) => Math.max(a, b)))) : undefined
    const failingSince = status?.failing && dayOf(new Date(status.failing.since))
    return {
      account,
      health: healthOf(account, register, { lastPost, failingSince }).filter(isPublic),
      lastPost,
      reviewDue: reviewDue({ last_reviewed_on: account.reviewed_on, review_in: account.review_in }),
    }
  })
})

/** The register of accounts as a table. */
export const accountTable = kept(async (language: Language): Promise<Table> => {
  const words = accountWords[language]
  const titleOf = async (id: string) => {
    const found = await post(id)
    if (!found) return id
    const title = inLanguage(found.title, language)
    return found.vacant ? `${title} (${words.vacant})` : title
  }
  const entries = await accountEntries()
  const rows = entries.map(async ({ account, health, lastPost, reviewDue }) => [
    paths.accountEntry(language, account.id),
    inLanguage(account.display_name, language),
    platforms[account.platform].name,
    statusNames[language][account.status],
    await titleOf(account.owner_post),
    account.deputy_post ? await titleOf(account.deputy_post) : '',
    health.map(({ code }) => healthNames[language][code]),
    lastPost ?? '',
    reviewDue,
  ])
  return {
    columns: [
      { id: 'account', name: words.account, kind: 'text' },
      { id: 'platform', name: words.platform, kind: 'text', choice: true },
      { id: 'status', name: words.status, kind: 'text', choice: true },
      { id: 'owner', name: words.owner, kind: 'text' },
      { id: 'deputy', name: words.deputy, kind: 'text' },
      { id: 'matter', name: words.matter, kind: 'list', choice: true },
      { id: 'last-post', name: words.lastPost, kind: 'day' },
      { id: 'review', name: words.reviewDue, kind: 'day' },
    ],
    rows: (await Promise.all(rows)) as unknown as Table['rows'],
  }
})

/** A day for a reader, or that it is not known. */
export const dayOr = (day: Day | undefined, language: Language): string =>
  day ? longDay(day, language) : accountWords[language].never
