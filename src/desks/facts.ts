import { inBoth } from '#i18n/both.ts'
import type { Day } from '#model/day.ts'
import { type DeskRole, isDeskRole } from '#model/desk.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import type { Finding } from '#model/finding.ts'
import type { Level } from '#model/level.ts'
import type { Language, Localised } from '#model/localised.ts'
import type { Post } from '#model/post.ts'
import type { Located, Site } from '#model/site.ts'
import { known, postsOfHolders } from '#registers/health/known.ts'
import { type AccountStanding, standingsOf } from './account-standing.ts'

/** What a shell hands in: all of it values, so that a test can write them by hand. */
export type Given = {
  site: Site
  today: Day
  /** How the last attempt to ask each account's source went, by account. */
  statuses: ReadonlyMap<string, FeedStatus>
  /** The names of the review sheets that were written: `2026-10-01--2026-10-31-en.html`. */
  sheets: readonly string[]
  /** What the check of the content found. */
  findings: readonly Finding[]
}

/** The same with what several sources ask for, looked up once: a council has thousands of accounts. */
export type Facts = Given & {
  /** Every account, in the order of the register. */
  accounts: readonly AccountStanding[]
  posts: ReadonlyMap<string, Post>
  /** Today's post of each holder; undefined where there is no people.yaml. */
  postOf: ReadonlyMap<string, string> | undefined
  levels: ReadonlyMap<string, Level>
  /** The job title of a post, or its id where the register lacks it. */
  titleOf(post: string): Localised
  isVacant(post: string): boolean
  /** A page of the site, in each language that it has. */
  link(path: (language: Language) => string): { link: Localised }
}

export function factsOf(given: Given): Facts {
  const { site, today } = given
  const { posts, accounts, licences, elections, levels } = site.registers
  const people = site.people && values(site.people)
  const byId = new Map(values(posts).map((post) => [post.id, post]))
  const spoken = site.settings.languages
  const knownToday = known(
    {
      posts: values(posts),
      accounts: values(accounts),
      licences: values(licences),
      elections: values(elections),
      people,
    },
    today,
  )
  return {
    ...given,
    accounts: standingsOf(site, given.statuses, knownToday),
    posts: byId,
    postOf: postsOfHolders(people),
    levels: new Map(values(levels).map((level) => [level.id, level])),
    titleOf: (post) => byId.get(post)?.title ?? { en: post },
    isVacant: (post) => byId.get(post)?.vacant === true,
    link: (path) => ({
      link: inBoth((language) => path(spoken.includes(language) ? language : spoken[0]!)),
    }),
  }
}

export const values = <Value>(rows: readonly Located<Value>[]): Value[] =>
  rows.map(({ value }) => value)

/** Whose desk a level is on: the role's that decides who enters it; the champion's where everybody is in it. */
export function deskOfLevel(levels: Facts['levels'], level: string): DeskRole {
  const role = levels.get(level)?.entry?.decided_by
  return role !== undefined && isDeskRole(role) ? role : 'champion'
}

/** Where a row stands, for whoever edits it: `content/registers/software.yaml:7`. */
export const placeOf = ({ place }: Pick<Located<unknown>, 'place'>): { edit: string } => ({
  edit: `${place.file}:${place.line([])}`,
})
