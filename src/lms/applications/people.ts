import { deciders } from '#model/application-form.ts'
import type { ApplicationSite } from '#model/application-site.ts'
import type { Person } from '#model/person.ts'
import { accountOf } from '../identity/account.ts'
import type { Applied } from '../store/applications.ts'
import type { Learner } from '../store/store.ts'

/** Somebody who is signed in, as applications see them. */
export type Actor = { learner: string; roles: readonly string[]; post?: string | undefined }

/** The row of people.yaml of whoever signs in as this learner. */
export function personOf(
  { subject }: Pick<Learner, 'subject'>,
  people: readonly Person[],
): Person | undefined {
  const account = accountOf(subject)
  return people.find(({ learner }) => learner?.toLowerCase() === account)
}

/** The post that a post reports to; undefined for the head of the council, and for a post that is not in the register. */
export const managerPost = (post: string, { posts }: ApplicationSite): string | undefined =>
  posts.find(({ id }) => id === post)?.reports_to

/** Which hand somebody has in an application: whose it is, whose line manager, who decides. Nobody has two in their own. */
export type Hands = { applicant: boolean; manager: boolean; decider: boolean; linked: boolean }

export function handsOf(
  applied: Pick<Applied, 'learner' | 'post' | 'kind' | 'link'>,
  { learner, roles, post }: Actor,
  link: string | undefined,
  site: ApplicationSite,
): Hands {
  if (applied.learner === learner)
    return { applicant: true, manager: false, decider: false, linked: false }
  const above = managerPost(applied.post, site)
  const decider = roles.includes(deciders[applied.kind])
  const linked =
    above !== undefined && post !== above && link !== undefined && link === applied.link
  return {
    applicant: false,
    linked,
    // Where a post reports to nobody, the role hears both sides, and a link opens nothing.
    manager: above === undefined ? decider : linked || post === above,
    decider,
  }
}

/** The post in whose name somebody acts: their own if it has the part, else the first that has it. */
export function actingPost(
  part: 'applicant' | 'manager' | 'decider',
  applied: Pick<Applied, 'post' | 'kind'>,
  { post }: Actor,
  site: ApplicationSite,
): string {
  if (part === 'applicant') return applied.post
  const role = site.roles.get(deciders[applied.kind]) ?? []
  const deciding = (post !== undefined && role.includes(post) ? post : role[0]) ?? post
  if (part === 'decider') return deciding ?? applied.post
  return managerPost(applied.post, site) ?? deciding ?? applied.post
}
