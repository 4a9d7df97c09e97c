import { z } from 'zod'
import { day, period } from './day.ts'
import { feedSource } from './feed-source.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'
import { platform } from './platform.ts'

export { type Platform, platforms } from './platform.ts'

export const accountStatuses = [
  'proposed',
  'active',
  'paused',
  'pre-election-hold',
  'compromised',
  'dormant',
  'archived',
  'closed',
] as const
export type AccountStatus = (typeof accountStatuses)[number]

/** Of no use to a reader and of much to an attacker: never in `dist`, never in an export; desks show it to the roles. */
export const accountPrivate = z.strictObject({
  contributors: z
    .array(id)
    .default([])
    .describe('The posts that can post to it, besides the owner and the deputy.'),
  linked_email: z.email().optional().describe('The mailbox that the account is registered with.'),
  recovery_phone_held: z
    .boolean()
    .optional()
    .describe('Whether the council holds the phone that resets the account.'),
  mfa: z
    .enum(['app', 'key', 'sms', 'none'])
    .optional()
    .describe('The second step at sign-in: an app, a security key, a text message, or none.'),
  credential_store: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe(
      'Where the sign-in is kept, such as "Team vault, folder Social". Never the password itself.',
    ),
  management_tools: z
    .array(z.string().trim().min(1))
    .default([])
    .describe('Other programs that can post to it.'),
  risk_rating: z.enum(['low', 'medium', 'high']).optional(),
})
export type AccountPrivate = z.infer<typeof accountPrivate>

/** Ids that no account may have: `/social/<id>/` leads to something else there. A test compares them with `src/pages`. */
export const reservedIds = ['media', 'page', 'service', 'status', 'topic', 'year'] as const

/** One row of `content/registers/accounts.yaml`: an official account, owned by a post. */
export const account = z.strictObject({
  id,
  platform,
  handle: z.string().trim().min(1).describe('As the platform shows it, such as "@DyffrynOnnen".'),
  url: z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' }),
  display_name: localised,
  purpose: localised.describe('What the account is for, in one sentence.'),
  business_goal: localised.describe('The goal of the council that it serves.'),
  audience: z.array(localised).min(1),
  service_area: localised
    .optional()
    .describe('What it covers, where that is not the whole county.'),
  language: z.enum(['en', 'cy', 'bilingual']),
  paired_account: id.optional().describe('The account that says the same in the other language.'),
  status: z.enum(accountStatuses),
  owner_post: id,
  deputy_post: id.optional(),
  approver_post: id.optional().describe('The post that approves what it posts, if one does.'),
  application: id.optional().describe('The application that it was approved by.'),
  approved_on: day,
  opened_on: day.optional(),
  reviewed_on: day,
  review_in: period,
  hours_monitored: localised,
  response_target: localised,
  house_rules_url: z
    .url({ protocol: /^https$/, error: 'must be an address that starts with https://' })
    .optional()
    .describe('Where the public reads what is removed, and why.'),
  verified: z.boolean().default(false).describe('Whether the platform has verified it.'),
  leader: z.boolean().default(false).describe('Whether it speaks for a leader of the council.'),
  archive_method: localised.optional().describe('How its posts are kept as records.'),
  closed_on: day.optional(),
  closure_reason: localised.optional(),
  feed: feedSource.optional().describe('Where `moothall feeds` asks for what the account posts.'),
  private: accountPrivate
    .optional()
    .describe('What only the roles may see. Left out of every page and every export.'),
})
export type Account = z.infer<typeof account>

/** What every member of staff may read of an account. */
export type PublicAccount = Omit<Account, 'private'>

export function publicAccount({ private: _, ...rest }: Account): PublicAccount {
  return rest
}

/** Accounts that the council answers for today. */
export const isInUse = ({ status }: Pick<Account, 'status'>): boolean =>
  !['proposed', 'archived', 'closed'].includes(status)
