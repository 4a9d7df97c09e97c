import { inOtherLanguage } from '#i18n/paths.ts'
import { reviewPath } from '#i18n/review-paths.ts'
import type { Language, Localised } from '#model/localised.ts'
import { type ReviewKind, reviewQueue } from '#model/review-queue.ts'
import type { Site } from '#model/site.ts'

/** What a page is called, and which post keeps it up to date, if one does. */
export type Owned = { title: Localised; owner?: Localised }
/** By the path of the English page. */
export type OwnedPages = ReadonlyMap<string, Owned>

/** Every page of a site that something can be said of: those that end with the form. */
export function ownedPages({
  guidelines,
  pages,
  courses,
  registers,
}: Pick<Site, 'guidelines' | 'pages' | 'courses' | 'registers'>): OwnedPages {
  const posts = new Map(registers.posts.map(({ value }) => [value.id, value.title]))
  const accounts = registers.accounts.map(({ value }) => value)
  const reviewable = { guidelines, pages, courses: courses.map(({ course }) => course), accounts }
  const titled = (kind: ReviewKind, id: string, title: Localised) =>
    [reviewPath({ kind, id }, 'en'), { title }] as const
  const home = reviewPath({ kind: 'page', id: 'index' }, 'en')
  const all: (readonly [string, Owned])[] = [
    ...englishLast(guidelines).map(({ id, value }) => titled('guideline', id, { en: value.title })),
    ...englishLast(pages).map(({ id, value }) => titled('page', id, { en: value.title })),
    ...reviewable.courses.map(({ id, title }) => titled('course', id, title)),
    ...accounts.map(({ id, display_name }) => titled('account', id, display_name)),
    // What is under review has an owner, and its title in both languages.
    ...reviewQueue(reviewable).map((each) => {
      const owner = posts.get(each.owner) ?? { en: each.owner }
      return [reviewPath(each, 'en'), { title: each.title, owner }] as const
    }),
  ]
  return new Map(all.filter(([path]) => path !== home))
}

/** The later of two texts with one id gives the title. */
const englishLast = <Text extends { language: Language }>(texts: readonly Text[]): Text[] =>
  texts.toSorted((a, b) => Number(a.language === 'en') - Number(b.language === 'en'))

/** `/cy/guidelines/` → `/guidelines/`: one page in two languages. */
export const inEnglish = (path: string): string =>
  path.startsWith('/cy/') ? inOtherLanguage(path).path : path

/** The page at a path in either language. */
export const ownedAt = (pages: OwnedPages, path: string): Owned | undefined =>
  pages.get(inEnglish(path))
