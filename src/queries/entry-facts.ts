import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { accounts } from '#i18n/strings/accounts.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import { type AccountEntry, accountEntries, dayOr } from './account-entries.ts'
import { namesIn } from './holders.ts'
import { post } from './registers.ts'

/** One line of an account's entry; `outside` leads to another host. */
export type Fact = { term: string; text: string; href?: string; outside?: true }

/** The lines of an account's entry, in the order in which they are asked for. What the register leaves out is left out. */
export async function entryFacts(
  { account, lastPost, reviewDue }: AccountEntry,
  language: Language,
): Promise<Fact[]> {
  const words = accounts[language]
  const said = (value: Localised | undefined) => value && inLanguage(value, language)
  const pair =
    account.paired_account === undefined
      ? undefined
      : (await accountEntries()).find((each) => each.account.id === account.paired_account)
  const languages = { en: words.inEnglish, cy: words.inWelsh, bilingual: words.inBoth }
  const facts: (Omit<Fact, 'text'> & { text: string | undefined })[] = [
    { term: words.owner, text: await inPost(account.owner_post, language) },
    {
      term: words.deputy,
      text: account.deputy_post ? await inPost(account.deputy_post, language) : words.noDeputy,
    },
    {
      term: words.approver,
      text: account.approver_post && (await inPost(account.approver_post, language)),
    },
    { term: words.goal, text: said(account.business_goal) },
    { term: words.audience, text: account.audience.map((each) => said(each)).join('; ') },
    { term: words.service, text: said(account.service_area) },
    { term: words.handle, text: account.handle },
    { term: words.address, text: account.url, href: account.url, outside: true },
    { term: words.language, text: languages[account.language] },
    {
      term: words.paired,
      text: pair && said(pair.account.display_name),
      ...(pair && { href: paths.accountEntry(language, pair.account.id) }),
    },
    { term: words.hours, text: said(account.hours_monitored) },
    { term: words.reply, text: said(account.response_target) },
    {
      term: words.rules,
      text: account.house_rules_url,
      ...(account.house_rules_url && { href: account.house_rules_url, outside: true as const }),
    },
    { term: words.archive, text: said(account.archive_method) },
    { term: words.verified, text: account.verified ? words.yes : words.no },
    { term: words.leader, text: account.leader ? words.leaderOf : undefined },
    { term: words.lastPost, text: dayOr(lastPost, language) },
    { term: words.approved, text: longDay(account.approved_on, language) },
    { term: words.opened, text: account.opened_on && longDay(account.opened_on, language) },
    { term: words.reviewed, text: longDay(account.reviewed_on, language) },
    { term: words.reviewDue, text: longDay(reviewDue, language) },
    { term: words.closed, text: account.closed_on && longDay(account.closed_on, language) },
    { term: words.closedWhy, text: said(account.closure_reason) },
  ]
  return facts.filter((fact): fact is Fact => fact.text !== undefined)
}

/** "Libraries Officer, Libraries (held by Marged Penhallow)". */
async function inPost(id: string, language: Language): Promise<string> {
  const words = accounts[language]
  const found = await post(id)
  if (!found) return id
  const names = await namesIn(id)
  const title = `${inLanguage(found.title, language)}, ${inLanguage(found.service, language)}`
  if (found.vacant) return `${title} (${words.vacant})`
  return names.length > 0 ? `${title} (${words.heldBy(names.join(', '))})` : title
}
