import type { Letter } from '../store/mail.ts'
import { addressOf } from './address.ts'
import { compose, type Site } from './compose.ts'
import { idOf, type Notice } from './notice.ts'

export type Addresses = {
  /** Learner's key → subject. */
  subjects: ReadonlyMap<string, string>
  pattern: string | undefined
  /** For what is for a post and not for a person. */
  post: string | undefined
}

/** The letters of notices. Nobody is written to whose address nobody knows. */
export const lettersOf = (
  notices: readonly Notice[],
  site: Site,
  { subjects, pattern, post }: Addresses,
): Letter[] =>
  notices.flatMap((notice) => {
    const { learner } = notice.to
    const recipient = learner === null ? post : addressOf(subjects.get(learner) ?? '', pattern)
    if (recipient === undefined) return []
    return [{ id: idOf(notice), learner, recipient, ...compose(notice, site) }]
  })
