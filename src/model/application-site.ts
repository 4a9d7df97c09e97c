import type { ApplicationKind } from './application-form.ts'
import type { KnownAccount } from './application-judge.ts'
import type { Localised } from './localised.ts'
import type { Person } from './person.ts'
import type { Post } from './post.ts'
import type { Site } from './site.ts'

/** What the endpoint takes from the content to receive applications and to find who decides. */
export type ApplicationSite = {
  posts: readonly Post[]
  accounts: readonly KnownAccount[]
  /** Empty where there is no people.yaml. */
  people: readonly Person[]
  /** The posts of each role, its deputy last. */
  roles: ReadonlyMap<string, readonly string[]>
  /** Titles of guidelines, to say which were acknowledged. */
  guidelines: ReadonlyMap<string, Localised>
  /** What the register says of applications that came otherwise, such as by mail. */
  register: ReadonlySet<string>
}

export const noApplicationSite: ApplicationSite = {
  posts: [],
  accounts: [],
  people: [],
  roles: new Map(),
  guidelines: new Map(),
  register: new Set(),
}

export function applicationSiteOf({
  registers,
  people,
  guidelines,
}: Pick<Site, 'registers' | 'people' | 'guidelines'>): ApplicationSite {
  const titles = new Map<string, Localised>()
  for (const { id, language, value } of guidelines) {
    const { title } = value
    const known = titles.get(id)
    titles.set(
      id,
      language === 'cy' ? { en: known?.en ?? title, cy: title } : { ...known, en: title },
    )
  }
  return {
    posts: registers.posts.map(({ value }) => value),
    accounts: registers.accounts.map(({ value: { id, platform, handle, url, status } }) => ({
      id,
      platform,
      handle,
      url,
      status,
    })),
    people: (people ?? []).map(({ value }) => value),
    roles: new Map(
      registers.roles.map(({ value: { id, posts, deputy_post } }) => [
        id,
        [...new Set([...posts.map(({ post }) => post), ...(deputy_post ? [deputy_post] : [])])],
      ]),
    ),
    guidelines: titles,
    register: new Set(registers.applications.map(({ value }) => value.id)),
  }
}

/** What an application is for, in words: "a licence to post", or an account by its name. */
export const titleOf = (
  kind: ApplicationKind,
  answers: Readonly<Record<string, string>>,
): Localised =>
  kind === 'licence'
    ? { en: 'A licence to post', cy: 'Trwydded i bostio' }
    : {
        en: `The account ${answers['handle'] ?? ''}`.trim(),
        cy: `Y cyfrif ${answers['handle'] ?? ''}`.trim(),
      }
