import { deciders } from '#model/application-form.ts'
import { type ApplicationSite, titleOf } from '#model/application-site.ts'
import type { Addressee, Notice } from '../mail/notice.ts'
import type { AppliedBy } from '../store/applications.ts'
import { managerPost } from './people.ts'

/** Who is told of the last step of an application: the line manager or the role that it is up to them, the applicant what was decided. */
export function noticesOf(applied: AppliedBy, site: ApplicationSite): Notice[] {
  const { id, kind, learner, language, name, answers, log, link, post } = applied
  const last = log.at(-1)!
  const what = titleOf(kind, answers)
  const path = `/lms/applications/${id}`
  const about = { id, what, step: log.length }
  const applicant: Addressee = { learner, name, language }
  const role = site.roles.get(deciders[kind]) ?? []
  const deciding = (): Notice[] =>
    toPosts(role, site, true).map((to) => ({ kind: 'application-to-decide', to, path, ...about }))
  switch (last.to) {
    case 'submitted': {
      const manager = managerPost(post, site)
      if (manager === undefined) return deciding()
      return toPosts([manager], site, false).map((to) => ({
        kind: 'application-to-agree',
        to,
        path: `${path}?link=${link}`,
        ...about,
      }))
    }
    case 'manager-agreed':
      return [
        { kind: 'application-decided', to: applicant, path, decision: last.to, ...about },
        ...deciding(),
      ]
    case 'approved':
    case 'returned':
    case 'refused':
      return [
        {
          kind: 'application-decided',
          to: applicant,
          path,
          decision: last.to,
          ...about,
          ...(last.reason !== undefined && { reason: last.reason }),
        },
      ]
    default:
      return []
  }
}

/** Whoever holds the posts, by the account that they sign in with; the post's own mailbox where nobody knows and there `mustBe` somebody. */
function toPosts(
  posts: readonly string[],
  { people }: ApplicationSite,
  mustBe: boolean,
): Addressee[] {
  const accounts = people.flatMap(({ post, learner, name }) =>
    posts.includes(post) && learner !== undefined ? [{ learner: learner.toLowerCase(), name }] : [],
  )
  return accounts.length === 0 && mustBe ? [{ learner: null }] : accounts
}

/** Whether a letter can go to the line manager: somebody holds the post, and signs in by an account that is known. */
export const managerIsKnown = (post: string, site: ApplicationSite): boolean => {
  const manager = managerPost(post, site)
  return manager !== undefined && toPosts([manager], site, false).length > 0
}
