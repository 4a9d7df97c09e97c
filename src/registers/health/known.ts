import type { Account, PublicAccount } from '#model/account.ts'
import { addressKey, handleKey } from '#model/account-keys.ts'
import type { Day } from '#model/day.ts'
import { type Election, isHeld } from '#model/election.ts'
import { isInForce, type Licence, type LicenceState, licenceState } from '#model/licence.ts'
import type { Person } from '#model/person.ts'
import type { Post } from '#model/post.ts'

/** What is asked of every account is looked up once: a council has thousands of both. */
export type Known = {
  today: Day
  posts: ReadonlyMap<string, Post>
  standing: ReadonlyMap<string, Standing>
  /** How many accounts in use have a handle or an address. */
  handles: ReadonlyMap<string, number>
  /** The elections whose rules hold today. */
  elections: readonly Election[]
}

/** How the post stands: the best licence that anybody in it has or had. */
export type Standing = { state: LicenceState; licence: Licence }

type Registers = {
  posts: readonly Post[]
  accounts: readonly PublicAccount[]
  licences: readonly Licence[]
  elections: readonly Election[]
  people: readonly Pick<Person, 'holder' | 'post'>[] | undefined
}

export function known(registers: Registers, today: Day): Known {
  const postOf = postsOfHolders(registers.people)
  const standing = new Map<string, Standing>()
  for (const licence of registers.licences) {
    const state = licenceState(licence, today, postOf)
    const other = standing.get(licence.post)
    if (other === undefined || isBetter({ state, licence }, other))
      standing.set(licence.post, { state, licence })
  }
  const handles = new Map<string, number>()
  for (const account of registers.accounts.filter(({ status }) => status !== 'closed'))
    for (const key of keysOf(account)) handles.set(key, (handles.get(key) ?? 0) + 1)
  return {
    today,
    posts: new Map(registers.posts.map((post) => [post.id, post])),
    standing,
    handles,
    elections: registers.elections.filter((each) => isHeld(each, today)),
  }
}

/** Today's post of each holder; undefined where there is no people.yaml. */
export const postsOfHolders = (
  people: readonly Pick<Person, 'holder' | 'post'>[] | undefined,
): ReadonlyMap<string, string> | undefined =>
  people && new Map(people.map(({ holder, post }) => [holder, post]))

export const keysOf = (account: Pick<Account, 'platform' | 'handle' | 'url'>): string[] => [
  handleKey(account),
  addressKey(account),
]

/** One that stands before one that does not; of two alike, the one that lasts longer. */
const isBetter = (one: Standing, other: Standing): boolean =>
  Number(isInForce(one.state)) - Number(isInForce(other.state)) > 0 ||
  (isInForce(one.state) === isInForce(other.state) &&
    one.licence.expires_on > other.licence.expires_on)
