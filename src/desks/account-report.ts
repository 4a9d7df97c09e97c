import type { AccountReport, AccountReportRow } from '#model/account-report.ts'
import { healthCodes } from '#model/health.ts'
import { reviewDue } from '#model/review.ts'
import type { AccountStanding } from './account-standing.ts'
import type { Facts } from './facts.ts'

/** The health of every account that takes posts, those with the most urgent point first. */
export function accountReportOf(facts: Facts): AccountReport {
  const all = facts.accounts
    .filter(({ account: { status } }) => status !== 'closed' && status !== 'archived')
    .map((each) => rowOf(each, facts))
  return { day: facts.today, accounts: all.sort((a, b) => rankOf(a) - rankOf(b)) }
}

function rowOf(
  { account, health, lastPost }: AccountStanding,
  { titleOf }: Facts,
): AccountReportRow {
  const { id, display_name, platform, status, owner_post, deputy_post, reviewed_on } = account
  const { mfa, risk_rating } = account.private ?? {}
  return {
    account: id,
    name: display_name,
    platform,
    status,
    owner: titleOf(owner_post),
    ...(deputy_post && { deputy: titleOf(deputy_post) }),
    ...(mfa && { second_step: mfa }),
    ...(risk_rating && { risk: risk_rating }),
    ...(lastPost && { last_post: lastPost }),
    review_due: reviewDue({ last_reviewed_on: reviewed_on, review_in: account.review_in }),
    points: health,
  }
}

/** Points come the most urgent first, so the first of them says how an account stands. */
const rankOf = ({ points: [worst] }: AccountReportRow): number =>
  worst === undefined ? healthCodes.length : healthCodes.indexOf(worst.code)
