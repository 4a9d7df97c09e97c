import { acknowledgementOf } from '#model/acknowledgement.ts'
import { type ApplicationSite, applicationSiteOf } from '#model/application-site.ts'
import type { Course } from '#model/course.ts'
import type { Headcount } from '#model/headcount.ts'
import type { Settings } from '#model/settings.ts'
import type { Site } from '#model/site.ts'
import type { Acknowledgeable, Induction } from '../lms/attempts/outline.ts'
import { type OwnedPages, ownedPages } from '../lms/feedback/pages.ts'
import type { Review } from '../lms/mail/due.ts'
import { reviewsOf } from '../lms/mail/reviews.ts'

/** What the server and the endpoint need to know of a site. */
export type ServedSite = {
  settings: Settings
  courses: readonly Course[]
  induction: Induction
  acknowledgeable?: Acknowledgeable
  /** What is to be read through, and by when. */
  reviews?: readonly Review[]
  /** The pages that something can be said of, with the post that keeps each. */
  owned?: OwnedPages
  /** The courses that have lessons in Welsh. */
  inWelsh?: ReadonlySet<string>
  headcount?: readonly Headcount[]
  /** Whom and what applications are judged by. */
  applications?: ApplicationSite
}

/** A task that is written in two languages is one task. */
export function servedSite(site: Site): ServedSite {
  const { settings, courses, tasks, guidelines, pages, registers } = site
  const unique = new Map(tasks.map(({ id, value: { course } }) => [id, { id, course }]))
  // The English text, where there is one, says when a change was material.
  const texts = guidelines.toSorted(
    (a, b) => Number(a.language === 'en') - Number(b.language === 'en'),
  )
  return {
    settings,
    courses: courses.map(({ course }) => course),
    acknowledgeable: Object.fromEntries(
      texts.map(({ id, value }) => [id, acknowledgementOf(id, value.changes)]),
    ),
    inWelsh: new Set(
      courses
        .filter(({ lessons }) => lessons.some(({ language }) => language === 'cy'))
        .map(({ course }) => course.id),
    ),
    reviews: reviewsOf({ guidelines, courses }),
    owned: ownedPages({ guidelines, pages, courses, registers }),
    applications: applicationSiteOf(site),
    headcount: registers.headcount.map(({ value }) => value),
    induction: { tasks: [...unique.values()] },
  }
}
