import { isInUse } from '#model/account.ts'
import type { Finding } from '#model/finding.ts'
import { registerFile } from '#model/registers.ts'
import type { Site } from '#model/site.ts'
import { finding } from './finding.ts'

/**
 * Accounts in a post that never held a licence. One that lapsed, or whose holder has left, is an alarm on the
 * account's page and no finding: time passes without anybody changing the content.
 */
export function unlicensedOwners({
  registers,
  faulty,
}: Pick<Site, 'registers' | 'faulty'>): Finding[] {
  if (faulty.has(registerFile('licences'))) return []
  const licensed = new Set(registers.licences.map(({ value }) => value.post))
  const filled = new Set(
    registers.posts.filter(({ value }) => !value.vacant).map(({ value }) => value.id),
  )
  return registers.accounts
    .filter(({ value }) => isInUse(value))
    .filter(({ value }) => filled.has(value.owner_post) && !licensed.has(value.owner_post))
    .map(({ value, place }) =>
      finding('register/owner-unlicensed', place, ['owner_post'], {
        message: `Account "${value.id}" is owned by the post "${value.owner_post}", for which no licence to post was ever issued.`,
        remedy: `Enter the licence in ${registerFile('licences')}, or give the account to a post that has one.`,
      }),
    )
}
