import { paths } from '#i18n/paths.ts'
import { type Reviewed, reviewDue } from '#model/review.ts'
import type { Site } from '#model/site.ts'
import type { Review } from './due.ts'

/** The guidelines and courses of a site, and when each is to be read through. Of two languages, the earlier counts. */
export function reviewsOf({ guidelines, courses }: Pick<Site, 'guidelines' | 'courses'>): Review[] {
  const byId = Map.groupBy(guidelines, ({ id }) => id)
  return [
    ...[...byId].map(([id, texts]): Review => {
      const title = (language: 'en' | 'cy') =>
        texts.find((each) => each.language === language)?.value.title
      const [en, cy] = [title('en') ?? title('cy') ?? id, title('cy')]
      return {
        id: `guideline:${id}`,
        title: { en, ...(cy !== undefined && { cy }) },
        path: paths.guideline('en', id),
        due: earliest(texts.map(({ value }) => value)),
      }
    }),
    ...courses.map(
      ({ course }): Review => ({
        id: `course:${course.id}`,
        title: course.title,
        path: paths.course('en', course.id),
        due: reviewDue(course),
      }),
    ),
  ]
}

const earliest = (texts: readonly Pick<Reviewed, 'last_reviewed_on' | 'review_in'>[]) =>
  texts.map(reviewDue).sort()[0]!
