import { createHash } from 'node:crypto'
import type { Letter } from '../store/mail.ts'
import { addressOf } from './address.ts'
import { compose, type Site } from './compose.ts'
import { idOf, type Notice } from './notice.ts'

export type Addresses = {
  /** How the endpoint knows those who have signed in: learner's key → account. Others are known by their account alone. */
  accounts: ReadonlyMap<string, string>
  pattern: string | undefined
  /** For what is for a post and not for a person. */
  post: string | undefined
}

/** The letters of notices. Nobody is written to whose address nobody knows. */
export const lettersOf = (
  notices: readonly Notice[],
  site: Site,
  { accounts, pattern, post }: Addresses,
): Letter[] =>
  notices.flatMap((notice) => {
    const { learner } = notice.to
    const account = learner === null ? null : (accounts.get(learner) ?? learner)
    const recipient = account === null ? post : addressOf(account, pattern)
    if (recipient === undefined) return []
    return [
      {
        id: idOf(notice, account === null ? 'post' : digestOf(account)),
        // Who has never signed in has no record to be erased from.
        learner: learner !== null && accounts.has(learner) ? learner : null,
        recipient,
        ...compose(notice, site),
      },
    ]
  })

/** The same before and after somebody first signs in, and no name. */
const digestOf = (account: string): string =>
  createHash('sha256').update(account).digest('hex').slice(0, 16)
