import { getCollection } from 'astro:content'
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { longDay } from '#i18n/dates.ts'
import { reviewPath } from '#i18n/review-paths.ts'
import { reviews as words } from '#i18n/strings/reviews.ts'
import { inLanguage, type Language, languages } from '#model/localised.ts'
import {
  type ReviewState,
  reviewQueue,
  reviewState,
  type UnderReview,
} from '#model/review-queue.ts'
import { kept } from './kept.ts'
import { post, rowsOf } from './registers.ts'
import { settings, today } from './site.ts'

/** Everything under review, what has waited longest first. */
export const reviewsToday = kept(async (): Promise<UnderReview[]> => {
  const [guidelines, pages] = [await getCollection('guidelines'), await getCollection('pages')]
  return reviewQueue({
    guidelines: guidelines.map(({ id, data }) => ({ ...named(id), value: data })),
    pages: pages.map(({ id, data }) => ({ ...named(id), value: data })),
    courses: (await getCollection('courses')).map(({ id, data }) => ({ ...data, id })),
    accounts: await rowsOf('accounts'),
  })
})

/** `en/personal-use` → its language and its id. */
function named(entry: string): { id: string; language: Language } {
  const [own, ...path] = entry.split('/')
  return { id: path.join('/'), language: languages.find((each) => each === own) ?? 'en' }
}

/** A line of the queue as its reader meets it. */
export type ReviewLine = {
  kind: UnderReview['kind']
  state: ReviewState
  title: string
  href: string
  owner: string
  reviewed: string
  due: string
}

export const reviewLines = async (language: Language): Promise<ReviewLine[]> =>
  Promise.all(
    (await reviewsToday()).map(async (each) => ({
      kind: each.kind,
      state: reviewState(each, today),
      title: inLanguage(each.title, language),
      href: reviewPath(each, language),
      owner: await ownerOf(each, language),
      reviewed: longDay(each.reviewed, language),
      due: longDay(each.due, language),
    })),
  )

async function ownerOf({ owner }: UnderReview, language: Language): Promise<string> {
  const found = await post(owner)
  if (!found) return owner
  const title = inLanguage(found.title, language)
  return found.vacant ? words[language].vacant(title) : title
}

/**
 * The days by which something is to be reviewed, for somebody's own calendar (RFC 5545). Each entry lasts that day, and
 * moves once a review is marked: its id is that of the page. The same content gives the same bytes.
 */
export async function reviewCalendar(language: Language): Promise<string> {
  const says = words[language]
  const host = settings.address ? new URL(settings.address).host : 'moothall.invalid'
  const calendar = new ICalCalendar({
    name: `${inLanguage(settings.name, language)}: ${says.title}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Moothall', product: 'Reviews', language: language.toUpperCase() },
  })
  for (const each of await reviewsToday()) {
    const day = new Date(`${each.due}T00:00:00Z`)
    const page = reviewPath(each, language)
    calendar.createEvent({
      id: `review-${each.kind}-${each.id.replaceAll('/', '-')}@${host}`,
      start: day,
      allDay: true,
      stamp: new Date(`${each.reviewed}T00:00:00Z`),
      summary: says.calendarSummary(inLanguage(each.title, language)),
      description: says.calendarText(await ownerOf(each, language)),
      ...(settings.address && { url: new URL(page, settings.address).href }),
    })
  }
  return calendar.toString()
}
