import { inOtherLanguage } from '#i18n/paths.ts'
import { reviewPath } from '#i18n/review-paths.ts'
import type { Localised } from '#model/localised.ts'
import { reviewQueue } from '#model/review-queue.ts'
import type { Site } from '#model/site.ts'

/** What a page is called, and which post keeps it up to date. */
export type Owned = { title: Localised; owner: Localised }
/** By the path of the English page. */
export type OwnedPages = ReadonlyMap<string, Owned>

/** Every page of a site that somebody keeps up to date. */
export function ownedPages({
  guidelines,
  pages,
  courses,
  registers,
}: Pick<Site, 'guidelines' | 'pages' | 'courses' | 'registers'>): OwnedPages {
  const posts = new Map(registers.posts.map(({ value }) => [value.id, value.title]))
  const all = reviewQueue({
    guidelines,
    pages,
    courses: courses.map(({ course }) => course),
    accounts: registers.accounts.map(({ value }) => value),
  })
  return new Map(
    all.map((each) => [
      reviewPath(each, 'en'),
      { title: each.title, owner: posts.get(each.owner) ?? { en: each.owner } },
    ]),
  )
}

/** `/cy/guidelines/` → `/guidelines/`: one page in two languages. */
export const inEnglish = (path: string): string =>
  path.startsWith('/cy/') ? inOtherLanguage(path).path : path

/** The page at a path in either language. */
export const ownedAt = (pages: OwnedPages, path: string): Owned | undefined =>
  pages.get(inEnglish(path))
