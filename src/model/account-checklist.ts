import type { PublicAccount } from './account.ts'
import type { HealthCode, HealthPoint } from './health.ts'

/** What every official account is to have, in the order of the guideline on managing an account. */
export const accountChecks = [
  'owner',
  'deputy',
  'second-step',
  'access',
  'house-rules',
  'archive',
  'languages',
  'review',
] as const
export type AccountCheck = (typeof accountChecks)[number]

/** `private`: whether it is so would help an attacker, and only the roles are told. */
export type CheckState = 'done' | 'open' | 'private'
export type Checked = { check: AccountCheck; state: CheckState }

/** What speaks against it, where health knows. */
const against = {
  owner: ['owner-vacant', 'owner-unlicensed', 'owner-lapsed'],
  deputy: ['no-deputy', 'deputy-vacant', 'deputy-unlicensed'],
  review: ['review-overdue'],
} as const satisfies Partial<Record<AccountCheck, readonly HealthCode[]>>

/** The list for one account, ticked from what everybody may read of it in the register. */
export function checklistOf(account: PublicAccount, health: readonly HealthPoint[]): Checked[] {
  const has = (codes: readonly HealthCode[]) => health.some(({ code }) => codes.includes(code))
  const ticked = (is: boolean): CheckState => (is ? 'done' : 'open')
  const states: Record<AccountCheck, CheckState> = {
    owner: ticked(!has(against.owner)),
    deputy: ticked(!has(against.deputy)),
    'second-step': 'private',
    access: 'private',
    'house-rules': ticked(account.house_rules_url !== undefined),
    archive: ticked(account.archive_method !== undefined),
    languages: ticked(account.language === 'bilingual' || account.paired_account !== undefined),
    review: ticked(!has(against.review)),
  }
  return accountChecks.map((check) => ({ check, state: states[check] }))
}

/** What the manager of an account goes through when the rules before an election begin. */
export const electionChecks = [
  'read',
  'scheduled',
  'pinned',
  'campaigns',
  'paid',
  'people',
  'comments',
  'approve',
  'after',
] as const
export type ElectionCheck = (typeof electionChecks)[number] | 'leader'

/** An account that speaks for a leader of the council has one more, and first of all. */
export const electionChecksFor = ({ leader }: Pick<PublicAccount, 'leader'>): ElectionCheck[] =>
  leader ? ['leader', ...electionChecks] : [...electionChecks]
