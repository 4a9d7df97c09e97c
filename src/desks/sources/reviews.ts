import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { reviewPath } from '#i18n/review-paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import { inLanguage } from '#model/localised.ts'
import { reviewQueue, reviewState, type UnderReview } from '#model/review-queue.ts'
import { deskOfLevel, type Facts, values } from '../facts.ts'
import { byDesk, type Source } from '../source.ts'

/** What is due for review or overdue, and what has an owner whose post is vacant. */
export const reviews: Source = (facts) => {
  const levels = levelsOf(facts)
  const deskOf = ({ kind, id }: UnderReview): DeskRole =>
    kind === 'account'
      ? 'coordinator'
      : deskOfLevel(facts.levels, levels.get(`${kind}/${id}`) ?? '')
  return byDesk(
    queueOf(facts).flatMap((each) =>
      [...due(each, facts), ...ownerless(each, facts)].map(
        (matter) => [deskOf(each), matter] as const,
      ),
    ),
  )
}

function due(review: UnderReview, { today, link, titleOf }: Facts): Matter[] {
  const { kind, id, title, due: day, owner } = review
  const state = reviewState(review, today)
  // That the review of an account is overdue is a point of its health.
  if (state === 'later' || (kind === 'account' && state === 'overdue')) return []
  const words = state === 'overdue' ? 'reviewOverdue' : 'reviewDue'
  return [
    {
      id: `review/${kind}/${id}`,
      urgency: state === 'overdue' ? 'soon' : 'later',
      day,
      about: title,
      needs: inBoth((language) =>
        strings[language][words](longDay(day, language), inLanguage(titleOf(owner), language)),
      ),
      resolve: link((language) => reviewPath(review, language)),
    },
  ]
}

function ownerless({ kind, id, title, owner }: UnderReview, facts: Facts): Matter[] {
  const { isVacant, link, titleOf } = facts
  if (kind === 'account' || !isVacant(owner)) return []
  return [
    {
      id: `review/${kind}/${id}/owner-vacant`,
      urgency: 'soon',
      about: title,
      needs: inBoth((language) =>
        strings[language].ownerVacant(inLanguage(titleOf(owner), language)),
      ),
      resolve: link((language) => reviewPath({ kind, id }, language)),
    },
  ]
}

const queueOf = ({ site: { guidelines, pages, courses, registers } }: Facts): UnderReview[] =>
  reviewQueue({
    guidelines,
    pages,
    courses: courses.map(({ course }) => course),
    accounts: values(registers.accounts),
  })

/** The level that a guideline or a course is for. */
const levelsOf = ({ site: { guidelines, courses } }: Facts): ReadonlyMap<string, string> =>
  new Map([
    ...guidelines.map(({ id, value }) => [`guideline/${id}`, value.level] as const),
    ...courses.map(({ course }) => [`course/${course.id}`, course.level] as const),
  ])
