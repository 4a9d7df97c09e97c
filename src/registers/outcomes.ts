import { isInUse, type PublicAccount } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import { type HealthPoint, healthPoints } from '#model/health.ts'
import { isOverdue, type PerhapsReviewed, type Reviewed } from '#model/review.ts'
import { newestCounted, type ToldMonth } from './share/told.ts'

/** `met` of `of`; `month` where it is as of one. */
export type Outcome = { met: number; of: number; month?: string }

/** What tells whether social media is in good hands. Undefined: there is nothing to count yet. */
export type Outcomes = {
  health: Outcome | undefined
  accountReviews: Outcome | undefined
  pageReviews: Outcome | undefined
  licensed: Outcome | undefined
  targets: Outcome | undefined
}
export const outcomeNames = [
  'health',
  'accountReviews',
  'pageReviews',
  'licensed',
  'targets',
] as const satisfies (keyof Outcomes)[]

type Facts = {
  accounts: readonly { account: PublicAccount; health: readonly HealthPoint[] }[]
  /** Guidelines, courses and pages; what has no review date is not counted. */
  pages: readonly Pick<PerhapsReviewed, 'last_reviewed_on' | 'review_in'>[]
  months: readonly ToldMonth[]
}

export function outcomesOf({ accounts, pages, months }: Facts, today: Day): Outcomes {
  const inUse = accounts.filter(({ account }) => isInUse(account))
  const dated = pages.filter(
    (page): page is Pick<Reviewed, 'last_reviewed_on' | 'review_in'> =>
      page.last_reviewed_on !== undefined && page.review_in !== undefined,
  )
  return {
    health: share(inUse, ({ health }) => health.every(isMinor)),
    accountReviews: share(
      inUse,
      ({ health }) => !health.some(({ code }) => code === 'review-overdue'),
    ),
    pageReviews: share(dated, (page) => !isOverdue(page, today)),
    licensed: licensed(months),
    targets: share(inUse, ({ account }) => isTimed(account.response_target.en)),
  }
}

/** "Within 4 working hours", "On the same working day"; not "No replies are given here". */
export const isTimed = (target: string): boolean =>
  /\b(\d+|one|two|three|half an?|an?|same)( working| office)? (minute|hour|day|week)s?\b/i.test(
    target,
  )

const isMinor = ({ code }: HealthPoint): boolean =>
  ['later', 'notice'].includes(healthPoints[code].weight)

function share<Each>(all: readonly Each[], isMet: (each: Each) => boolean): Outcome | undefined {
  return all.length === 0 ? undefined : { met: all.filter(isMet).length, of: all.length }
}

function licensed(months: readonly ToldMonth[]): Outcome | undefined {
  const newest = newestCounted(months)
  if (newest?.total.kind !== 'told') return undefined
  const { licensed: met, people: of } = newest.total
  return { met, of, month: newest.month }
}
