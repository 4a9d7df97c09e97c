import { inLanguage, type Language } from '#model/localised.ts'
import { type Clause, clausesFor, ofLevel, ofRole } from '#registers/clauses.ts'
import { kept } from './kept.ts'
import { levels, roles, rowsOf } from './registers.ts'

/** Two languages of a few lines each: a page stays below 300 kB. */
export const postsOnPage = 60

/** What a job description says, for a level, a role or a post. */
export type Clauses = { id: string; title: string; service?: string; clauses: Clause[] }

export const levelClauses = async (language: Language): Promise<Clauses[]> =>
  (await levels())
    .map((level) => ({
      id: `level-${level.id}`,
      title: inLanguage(level.name, language),
      clauses: ofLevel(level),
    }))
    .filter(({ clauses }) => clauses.length > 0)

export const roleClauses = async (language: Language): Promise<Clauses[]> =>
  (await roles())
    .map((role) => ({
      id: `role-${role.id}`,
      title: inLanguage(role.name, language),
      clauses: ofRole(role),
    }))
    .filter(({ clauses }) => clauses.length > 0)

/** The posts that the registers ask something of, by their titles. */
export const postClauses = kept(async (language: Language): Promise<Clauses[]> => {
  const sources = {
    levels: await levels(),
    roles: await roles(),
    accounts: await rowsOf('accounts'),
    licences: await rowsOf('licences'),
  }
  return (await rowsOf('posts'))
    .map((post) => ({
      id: `post-${post.id}`,
      title: inLanguage(post.title, language),
      service: inLanguage(post.service, language),
      clauses: clausesFor(post, sources),
    }))
    .filter(({ clauses }) => clauses.length > 0)
    .sort((a, b) => a.title.localeCompare(b.title, language))
})
