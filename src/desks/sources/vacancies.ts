import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { isDeskRole, type Matter } from '#model/desk.ts'
import { inLanguage } from '#model/localised.ts'
import type { Role } from '#model/role.ts'
import { type Facts, values } from '../facts.ts'
import { byDesk, type Source } from '../source.ts'

/** Posts of a role that nobody holds, on the role's own desk; those of a role without a desk are the coordinator's. */
export const vacancies: Source = (facts) =>
  byDesk(
    values(facts.site.registers.roles).flatMap((role) =>
      ofRole(role, facts).map(
        (matter) => [isDeskRole(role.id) ? role.id : 'coordinator', matter] as const,
      ),
    ),
  )

function ofRole(role: Role, { isVacant, titleOf, link }: Facts): Matter[] {
  const posts = role.posts.map(({ post }) => post)
  const all = posts.every(isVacant)
  const resolve = link((language) => `${paths.roles(language)}#${role.id}`)
  const matter = (post: string, words: 'roleVacant' | 'roleUnfilled' | 'roleDeputyVacant') => ({
    id: `role/${role.id}/${post}/${words === 'roleDeputyVacant' ? 'deputy-vacant' : 'vacant'}`,
    urgency: words === 'roleUnfilled' ? ('urgent' as const) : ('soon' as const),
    about: titleOf(post),
    needs: inBoth((language) => strings[language][words](inLanguage(role.name, language))),
    resolve,
  })
  const deputy = role.deputy_post
  return [
    ...posts.filter(isVacant).map((post) => matter(post, all ? 'roleUnfilled' : 'roleVacant')),
    ...(deputy !== undefined && !posts.includes(deputy) && isVacant(deputy)
      ? [matter(deputy, 'roleDeputyVacant')]
      : []),
  ]
}
