import type { PublicAccount } from '#model/account.ts'
import { isInUse } from '#model/account.ts'
import type { Level } from '#model/level.ts'
import type { Licence } from '#model/licence.ts'
import type { Localised } from '#model/localised.ts'
import type { Post } from '#model/post.ts'
import type { Role } from '#model/role.ts'

/** One clause for a job description, and where it comes from. */
export type Clause =
  | { from: 'post' | 'level' | 'role'; name: Localised; text: Localised }
  /** Its words are the software's: that it stands in for a role, or which account it runs or stands in for. */
  | { from: 'deputy' | 'account' | 'account-deputy'; name: Localised }

export type ClauseSources = {
  levels: readonly Level[]
  roles: readonly Role[]
  accounts: readonly Pick<PublicAccount, 'display_name' | 'owner_post' | 'deputy_post' | 'status'>[]
  licences: readonly Pick<Licence, 'post' | 'ended_on'>[]
}

/** What the registers ask of a post, in the order in which a job description says it. Nothing for a post that they ask nothing of. */
export function clausesFor(
  { id, title, job_description }: Post,
  { levels, roles, accounts, licences }: ClauseSources,
): Clause[] {
  const inUse = accounts.filter(isInUse)
  const owned = inUse.filter(({ owner_post }) => owner_post === id)
  const deputised = inUse.filter(({ deputy_post }) => deputy_post === id)
  const licensed = licences.some(({ post, ended_on }) => post === id && ended_on === undefined)
  const isAt = ({ entry }: Level) =>
    entry?.application === 'account'
      ? owned.length > 0
      : entry?.application === 'licence' && (licensed || owned.length > 0 || deputised.length > 0)
  return [
    ...job_description.map((text): Clause => ({ from: 'post', name: title, text })),
    ...levels.filter(isAt).flatMap(ofLevel),
    ...owned.map(({ display_name }): Clause => ({ from: 'account', name: display_name })),
    ...deputised.map(
      ({ display_name }): Clause => ({ from: 'account-deputy', name: display_name }),
    ),
    ...roles.filter(({ posts }) => posts.some(({ post }) => post === id)).flatMap(ofRole),
    ...roles
      .filter(
        ({ deputy_post, posts }) => deputy_post === id && !posts.some(({ post }) => post === id),
      )
      .map(({ name }): Clause => ({ from: 'deputy', name })),
  ]
}

export const ofLevel = ({ name, clause }: Level): Clause[] =>
  clause ? [{ from: 'level', name, text: clause }] : []

export const ofRole = ({ name, clause }: Role): Clause[] =>
  clause ? [{ from: 'role', name, text: clause }] : []
