import type { PublicAccount } from '#model/account.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { namesIn } from './holders.ts'
import { post, roles } from './registers.ts'

/** One line of whom to ring; `post` is undefined where the register names none. */
export type CardPost = {
  role: 'owner' | 'deputy' | 'approver' | 'coordinator' | 'technician'
  post: string | undefined
}

/** The posts of one account and of the roles that help, with names where people.yaml is there. */
export async function cardPosts(account: PublicAccount, language: Language): Promise<CardPost[]> {
  const held = await roles()
  const having = (id: string) =>
    held.find((role) => role.id === id)?.posts.map((each) => each.post) ?? []
  const lines: [CardPost['role'], readonly string[]][] = [
    ['owner', [account.owner_post]],
    ['deputy', account.deputy_post ? [account.deputy_post] : []],
    ...(account.approver_post
      ? ([['approver', [account.approver_post]]] as [CardPost['role'], string[]][])
      : []),
    ['coordinator', having('coordinator')],
    ['technician', having('technician')],
  ]
  return Promise.all(
    lines
      .filter(([role, posts]) => posts.length > 0 || role === 'deputy')
      .map(async ([role, posts]) => {
        const named = await Promise.all(posts.map((id) => inWords(id, language)))
        return { role, post: named.length > 0 ? named.join('; ') : undefined }
      }),
  )
}

async function inWords(id: string, language: Language): Promise<string> {
  const found = await post(id)
  if (!found) return id
  const names = await namesIn(id)
  const title = inLanguage(found.title, language)
  return names.length > 0 ? `${title} (${names.join(', ')})` : title
}
