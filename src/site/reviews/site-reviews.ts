import { reviewQueue, type UnderReview } from '#model/review-queue.ts'
import type { Site } from '#model/site.ts'

/** Everything of a site that is under review, in one queue. */
export const siteReviews = (
  site: Pick<Site, 'guidelines' | 'pages' | 'courses' | 'registers'>,
): UnderReview[] =>
  reviewQueue({
    guidelines: site.guidelines,
    pages: site.pages,
    courses: site.courses.map(({ course }) => course),
    accounts: site.registers.accounts.map(({ value }) => value),
  })
