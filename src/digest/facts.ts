import type { PublicAccount } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import type { Election } from '#model/election.ts'
import type { Event } from '#model/event.ts'
import type { Licence } from '#model/licence.ts'
import type { Promotion } from '#model/promotion.ts'

/** A mirrored post as a list names it. One that stands behind a warning is counted and not named. */
export type DigestPost = {
  day: Day
  account: string
  accountName: string
  title: string
  path: string
  language: string | undefined
  warned: boolean
}

/** A line of a guideline's change log, in the language of the digest or in English. */
export type DigestChange = { on: Day; what: string; title: string; path: string; language: string }

/** What a digest is made from. Posts are the newest first. */
export type DigestFacts = {
  posts: readonly DigestPost[]
  changes: readonly DigestChange[]
  accounts: readonly PublicAccount[]
  licences: readonly Licence[]
  events: readonly Event[]
  promotions: readonly Promotion[]
  elections: readonly Election[]
}
