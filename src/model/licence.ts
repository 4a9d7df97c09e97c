import { z } from 'zod'
import { after, type Day, day, type Period } from './day.ts'
import { id } from './id.ts'
import { languages, localised } from './localised.ts'
import { holderKey } from './person.ts'
import { platform } from './platform.ts'

/** One row of `content/registers/licences.yaml`: somebody, known by a random key, may post for the council in a post. */
export const licence = z.strictObject({
  id,
  holder: holderKey.describe('A random key; people.yaml says whose, and is not committed.'),
  post: id.describe(
    'The post that it was issued for. Whoever follows in the post needs their own.',
  ),
  business_goal: localised.describe('The goal of the council that posting serves.'),
  platforms: z.array(platform).min(1),
  languages: z.array(z.enum(languages)).min(1).describe('The languages that they post in.'),
  application: id.describe('The application that it was approved by.'),
  in_job_description: z
    .boolean()
    .default(false)
    .describe('Whether posting is in the job description of the post.'),
  guideline_version: z
    .string()
    .regex(
      /^[0-9a-f]{8,64}$/,
      'must be the version that the guideline was acknowledged in, such as "3f9c2a7be1d04c55"',
    )
    .optional()
    .describe('The version of the guideline on representing the council that was acknowledged.'),
  issued_on: day,
  expires_on: day,
  status: z.enum(['active', 'suspended', 'withdrawn']).default('active'),
  ended_on: day.optional().describe('The day of the suspension or the withdrawal.'),
  reason: localised.optional().describe('Why it was suspended or withdrawn.'),
})
export type Licence = z.infer<typeof licence>

export const licenceStates = [
  'in-force',
  'due-for-renewal',
  'not-yet',
  'lapsed',
  'suspended',
  'withdrawn',
  'left-post',
] as const
export type LicenceState = (typeof licenceStates)[number]

/** How a licence stands on `today`. `postOf` knows today's post of each holder; without it (no people.yaml) everybody is where they were. */
export function licenceState(
  {
    status,
    holder,
    post,
    issued_on,
    expires_on,
  }: Pick<Licence, 'status' | 'holder' | 'post' | 'issued_on' | 'expires_on'>,
  today: Day,
  postOf?: ReadonlyMap<string, string>,
): LicenceState {
  if (status !== 'active') return status
  if (postOf && postOf.get(holder) !== post) return 'left-post'
  if (issued_on > today) return 'not-yet'
  if (expires_on < today) return 'lapsed'
  return expires_on <= after(today, renewalNotice) ? 'due-for-renewal' : 'in-force'
}

/** How long before its end a licence is said to be due for renewal. */
const renewalNotice = '2 months' as Period

/** Whether its holder may post today. */
export const isInForce = (state: LicenceState): boolean =>
  state === 'in-force' || state === 'due-for-renewal'
