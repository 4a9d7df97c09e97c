import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { after, type Day, type Period } from '#model/day.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import { reviewDue } from '#model/review.ts'
import type { Document } from '#model/site.ts'
import { deskOfLevel, type Facts } from '../facts.ts'
import { byDesk, type Source } from '../source.ts'

/** Something to be read through, by a day. */
type Owned = { id: string; title: Localised; due: Day; owner: string; desk: DeskRole; path: Path }
type Path = (language: Language) => string

/** Told this long before it is due. */
const notice = '30 days' as Period

/** Guidelines, courses and pages that are due for review or overdue, and those whose owner's post is vacant. */
export const reviews: Source = (facts) =>
  byDesk(
    ownedIn(facts).flatMap((each) =>
      [...due(each, facts), ...ownerless(each, facts)].map(
        (matter) => [each.desk, matter] as const,
      ),
    ),
  )

function due({ id, title, due, owner, path }: Owned, { today, link, titleOf }: Facts): Matter[] {
  if (due > after(today, notice)) return []
  const words = due < today ? 'reviewOverdue' : 'reviewDue'
  return [
    {
      id: `review/${id}`,
      urgency: due < today ? 'soon' : 'later',
      day: due,
      about: title,
      needs: inBoth((language) =>
        strings[language][words](longDay(due, language), inLanguage(titleOf(owner), language)),
      ),
      resolve: link(path),
    },
  ]
}

function ownerless(
  { id, title, owner, path }: Owned,
  { isVacant, link, titleOf }: Facts,
): Matter[] {
  if (!isVacant(owner)) return []
  return [
    {
      id: `review/${id}/owner-vacant`,
      urgency: 'soon',
      about: title,
      needs: inBoth((language) =>
        strings[language].ownerVacant(inLanguage(titleOf(owner), language)),
      ),
      resolve: link(path),
    },
  ]
}

function ownedIn({ site, levels }: Facts): Owned[] {
  const guidelines = byId(site.guidelines, ({ level, owner_post: owner, ...dates }) => ({
    desk: deskOfLevel(levels, level),
    owner,
    due: reviewDue(dates),
  })).map((each) => ({
    ...each,
    id: `guideline/${each.id}`,
    path: (language: Language) => paths.guideline(language, each.id),
  }))
  const courses = site.courses.map(({ course }): Owned => {
    const { id, title, level, owner_post: owner } = course
    return {
      id: `course/${id}`,
      title,
      due: reviewDue(course),
      owner,
      desk: deskOfLevel(levels, level),
      path: (language) => paths.course(language, id),
    }
  })
  const pages = byId(site.pages, ({ owner_post: owner, last_reviewed_on, review_in }) =>
    owner && last_reviewed_on && review_in
      ? { desk: 'champion', owner, due: reviewDue({ last_reviewed_on, review_in }) }
      : undefined,
  ).map((each) => ({
    ...each,
    id: `page/${each.id}`,
    path: (language: Language) =>
      each.id === 'index' ? paths.home(language) : paths.page(language, each.id),
  }))
  return [...guidelines, ...courses, ...pages]
}

/** One text in two languages is one thing to review: the earlier day counts, as it does for mail. */
function byId<FrontMatter extends { title: string }>(
  documents: readonly Document<FrontMatter>[],
  of: (value: FrontMatter) => Pick<Owned, 'desk' | 'owner' | 'due'> | undefined,
): Omit<Owned, 'path'>[] {
  return [...Map.groupBy(documents, ({ id }) => id)].flatMap(([id, texts]) => {
    const titleIn = (wanted: Language) =>
      texts.find(({ language }) => language === wanted)?.value.title
    const all = texts.flatMap(({ value }) => of(value) ?? [])
    const first = all.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]
    if (first === undefined) return []
    const [en, cy] = [titleIn('en') ?? titleIn('cy') ?? id, titleIn('cy')]
    return [{ id, title: { en, ...(cy !== undefined && { cy }) }, ...first }]
  })
}
