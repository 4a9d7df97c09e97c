import { type Account, isInUse } from './account.ts'
import { after, type Day, type Period } from './day.ts'
import type { Language, Localised } from './localised.ts'
import { type PerhapsReviewed, type Reviewed, reviewDue } from './review.ts'

/** What is read through from time to time. */
export const reviewKinds = ['guideline', 'course', 'page', 'account'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** One thing under review: whose it is, when it was last read through, and by when it is to be again. */
export type UnderReview = {
  kind: ReviewKind
  id: string
  title: Localised
  /** The post that keeps it up to date. */
  owner: string
  reviewed: Day
  due: Day
}

type Text = { id: string; language: Language; value: PerhapsReviewed & { title: string } }

/** Everything of a site that may be under review. What has no day of a review is not. */
export type Reviewable = {
  guidelines: readonly Text[]
  pages: readonly Text[]
  courses: readonly (Reviewed & { id: string; title: Localised })[]
  accounts: readonly Pick<
    Account,
    'id' | 'display_name' | 'owner_post' | 'reviewed_on' | 'review_in' | 'status'
  >[]
}

/** One queue for all kinds: what has waited longest first, and what is due on one day by kind and id. */
export function reviewQueue({ guidelines, pages, courses, accounts }: Reviewable): UnderReview[] {
  return [
    ...texts('guideline', guidelines),
    ...texts('page', pages),
    ...courses.map(
      ({ id, title, owner_post, last_reviewed_on, review_in }): UnderReview => ({
        kind: 'course',
        id,
        title,
        owner: owner_post,
        reviewed: last_reviewed_on,
        due: after(last_reviewed_on, review_in),
      }),
    ),
    ...accounts.filter(isInUse).map(
      ({ id, display_name, owner_post, reviewed_on, review_in }): UnderReview => ({
        kind: 'account',
        id,
        title: display_name,
        owner: owner_post,
        reviewed: reviewed_on,
        due: after(reviewed_on, review_in),
      }),
    ),
  ].sort((a, b) => order(a.due, b.due) || order(a.kind, b.kind) || order(a.id, b.id))
}

/** Of two languages of one text, the one that is due first counts. */
function texts(kind: ReviewKind, all: readonly Text[]): UnderReview[] {
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([id, both]): UnderReview[] => {
    const [first] = both
      .flatMap(({ value: { owner_post, last_reviewed_on, review_in } }) =>
        owner_post && last_reviewed_on && review_in
          ? [{ owner_post, last_reviewed_on, review_in }]
          : [],
      )
      .sort((a, b) => order(reviewDue(a), reviewDue(b)))
    if (!first) return []
    const titleIn = (language: Language) =>
      both.find((each) => each.language === language)?.value.title
    const cy = titleIn('cy')
    return [
      {
        kind,
        id,
        title: { en: titleIn('en') ?? cy ?? id, ...(cy !== undefined && { cy }) },
        owner: first.owner_post,
        reviewed: first.last_reviewed_on,
        due: reviewDue(first),
      },
    ]
  })
}

/** `soon` is within 30 days: time to read it through before it is overdue. */
export type ReviewState = 'overdue' | 'soon' | 'later'

export function reviewState({ due }: Pick<UnderReview, 'due'>, today: Day): ReviewState {
  if (due < today) return 'overdue'
  return due <= after(today, '30 days' as Period) ? 'soon' : 'later'
}

/** Whole days from the day by which it was due; 0 on that day and before it. */
export const daysOverdue = ({ due }: Pick<UnderReview, 'due'>, today: Day): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
