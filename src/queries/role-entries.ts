import { roles as words } from '#i18n/strings/roles.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Role } from '#model/role.ts'
import { namesIn } from './holders.ts'
import { post, rowsOf } from './registers.ts'

/** A role, and its posts as a reader knows them: title, what it covers, who holds it, or that it is vacant. */
export type RoleEntry = {
  role: Role
  posts: string[]
  deputy: string | undefined
  allVacant: boolean
}

export async function roleEntries(language: Language): Promise<RoleEntry[]> {
  return Promise.all(
    (await rowsOf('roles')).map(async (role) => ({
      role,
      posts: await Promise.all(
        role.posts.map(async ({ post: id, covers }) => {
          const title = await namedPost(id, language)
          return covers
            ? `${title}, ${words[language].covers(inLanguage(covers, language))}`
            : title
        }),
      ),
      deputy: role.deputy_post && (await namedPost(role.deputy_post, language)),
      allVacant: (await Promise.all(role.posts.map((each) => post(each.post)))).every(
        (each) => each?.vacant,
      ),
    })),
  )
}

/** A post's title, with who holds it or that it is vacant. */
export async function namedPost(id: string, language: Language): Promise<string> {
  const found = await post(id)
  if (!found) return id
  const names = await namesIn(id)
  const title = inLanguage(found.title, language)
  const note = found.vacant ? words[language].vacant : names.join(', ')
  return note ? `${title} (${note})` : title
}
