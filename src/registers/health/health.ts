import { type Account, isInUse, type PublicAccount } from '#model/account.ts'
import { after, type Day, type Period } from '#model/day.ts'
import { type HealthCode, type HealthPoint, healthCodes } from '#model/health.ts'
import { isInForce } from '#model/licence.ts'
import { type Known, keysOf } from './known.ts'

/** What the mirror knows of an account: its last post, and since when its source has failed. */
export type Mirrored = { lastPost?: Day | undefined; failingSince?: Day | undefined }

/** How long an account may be silent before it is called dormant. */
const silence = '90 days' as Period

/** What is the matter with an account, the most urgent first. One that is proposed, archived or closed has nothing the matter. */
export function healthOf(
  account: PublicAccount & Pick<Partial<Account>, 'private'>,
  known: Known,
  { lastPost, failingSince }: Mirrored = {},
): HealthPoint[] {
  if (!isInUse(account)) return []
  const points = [
    account.status === 'compromised' && { code: 'compromised' as const },
    ownerPoint(account.owner_post, known),
    secondStep(account.private?.mfa),
    ...deputyPoints(account, known),
    keysOf(account).some((key) => (known.handles.get(key) ?? 0) > 1) && {
      code: 'same-handle' as const,
    },
    reviewPoint(account, known.today),
    isSilent(account, lastPost, known.today) && {
      code: 'dormant' as const,
      ...(lastPost && { since: lastPost }),
    },
    failingSince && { code: 'feed-failing' as const, since: failingSince },
    account.house_rules_url === undefined && { code: 'no-house-rules' as const },
    known.elections.length > 0 && {
      code: 'election-hold' as const,
      since: known.elections[0]!.notice_date,
    },
  ]
  return points
    .filter((point): point is HealthPoint => typeof point === 'object')
    .sort((a, b) => rank.get(a.code)! - rank.get(b.code)!)
}

const rank = new Map<HealthCode, number>(healthCodes.map((code, index) => [code, index]))

function ownerPoint(post: string, { posts, standing }: Known): HealthPoint | undefined {
  if (posts.get(post)?.vacant) return { code: 'owner-vacant' }
  const held = standing.get(post)
  if (held === undefined) return { code: 'owner-unlicensed' }
  if (isInForce(held.state)) return undefined
  // A licence that left with its holder is none of the successor's.
  if (held.state === 'left-post' || held.state === 'not-yet') return { code: 'owner-unlicensed' }
  return {
    code: 'owner-lapsed',
    since: held.licence.ended_on ?? held.licence.expires_on,
  }
}

function deputyPoints({ deputy_post: post }: PublicAccount, { posts, standing }: Known) {
  if (post === undefined) return [{ code: 'no-deputy' as const }]
  if (posts.get(post)?.vacant) return [{ code: 'deputy-vacant' as const }]
  const held = standing.get(post)
  return held && isInForce(held.state) ? [] : [{ code: 'deputy-unlicensed' as const }]
}

function secondStep(mfa: NonNullable<Account['private']>['mfa']): HealthPoint | undefined {
  if (mfa === 'none') return { code: 'no-second-step' }
  return mfa === 'sms' ? { code: 'weak-second-step' } : undefined
}

function reviewPoint(
  { reviewed_on, review_in }: PublicAccount,
  today: Day,
): HealthPoint | undefined {
  const due = after(reviewed_on, review_in)
  return due < today ? { code: 'review-overdue', since: due } : undefined
}

const isSilent = ({ status }: PublicAccount, lastPost: Day | undefined, today: Day): boolean =>
  status === 'dormant' ||
  (status === 'active' && lastPost !== undefined && after(lastPost, silence) < today)
