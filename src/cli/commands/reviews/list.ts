import { reviewPath } from '#i18n/review-paths.ts'
import type { Day } from '#model/day.ts'
import { daysOverdue, reviewState, type UnderReview } from '#model/review-queue.ts'
import type { Site } from '#model/site.ts'
import { count } from '../../progress.ts'
import { table } from '../lms/table.ts'

/** The queue for a terminal, with how much of it is overdue. */
export function asTable(queue: readonly UnderReview[], site: Site, today: Day): string {
  if (queue.length === 0) return 'Nothing is under review.'
  const title = titles(site)
  const rows = queue.map((each) => [
    `${each.kind}:${each.id}`,
    title(each.owner),
    each.reviewed,
    each.due,
    words[reviewState(each, today)](daysOverdue(each, today)),
  ])
  const overdue = overdueBy(queue, today, 0).length
  return [
    table(['Under review', 'Kept by', 'Reviewed', 'Due', ''], rows),
    `${queue.length} under review, ${overdue} overdue.`,
  ].join('\n')
}

const words = {
  overdue: (days: number) => `overdue by ${count(days, 'day')}`,
  soon: () => 'due soon',
  later: () => '',
}

/** `{ today, counts, reviews: [{ kind, id, title, owner, … }] }`, in the order of the queue. */
export function asJson(queue: readonly UnderReview[], site: Site, today: Day): string {
  const title = titles(site)
  const reviews = queue.map((each) => ({
    ...each,
    ownerTitle: title(each.owner),
    state: reviewState(each, today),
    daysOverdue: daysOverdue(each, today),
    address: reviewPath(each, 'en'),
  }))
  const counts = { all: queue.length, overdue: overdueBy(queue, today, 0).length }
  return JSON.stringify({ today, counts, reviews }, undefined, 2)
}

/** What is overdue by more than so many days; nothing where nobody asked. */
export const overdueBy = (
  queue: readonly UnderReview[],
  today: Day,
  days: number | undefined,
): UnderReview[] =>
  days === undefined ? [] : queue.filter((each) => daysOverdue(each, today) > days)

function titles(site: Site): (post: string) => string {
  const byId = new Map(site.registers.posts.map(({ value }) => [value.id, value]))
  return (id) => {
    const post = byId.get(id)
    return post ? `${post.title.en}${post.vacant ? ' (vacant)' : ''}` : id
  }
}
