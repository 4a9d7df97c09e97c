import type { PackagedWords } from '#i18n/strings/packaged.ts'
import type { Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import type { CourseData } from '../course/data.ts'
import { documentIn } from '../course/document.ts'
import { placeAt } from '../course/lessons.ts'
import { resumedNotice } from '../course/messages.ts'
import { opening } from '../course/place.ts'
import { part } from '../dom.ts'
import { type Notices, noticesIn } from '../notices.ts'
import { awaitedNotice } from './awaited.ts'
import type { PackagedVisit } from './visit.ts'

/** One language of the course on the page, alive. */
export type Shown = {
  notices: Notices
  words: PackagedWords
  /** Draws what has changed. */
  draw(): void
}

export type PageOfPackage = CourseData & { packaged: PackagedWords }

/**
 * Makes the document of one language into a course. `signal` ends it, when the learner goes over to the other one.
 * `arriving` is the first time: only then is it said where the learner was.
 */
export function showCourse(
  root: HTMLElement,
  data: PackageData<PageOfPackage>,
  language: Language,
  here: PackagedVisit,
  arriving: boolean,
  signal: AbortSignal,
): Shown {
  const page = data.pages[language]!
  const plan = { lessons: data.lessons, assessed: data.test !== undefined }
  const notices = noticesIn(part('notices', root))

  const course = documentIn(
    root,
    {
      data: page,
      plan,
      // SCORM 1.2 has no room for what is composed; practice counts for nothing, and can be tried again.
      keeps: false,
      todo: page.packaged.toAcknowledge,
      take: (step) => void here.take(step),
      moved: () => draw(),
    },
    signal,
  )

  function draw(): void {
    course.draw(here)
    awaitedNotice(root, here.awaited(), page, notices)
    if (here.completed()) notices.show('completed', page.packaged.completed)
  }

  const asked = placeAt(root, location.hash.slice(1)) ?? ''
  const { place, was, gone } = opening(plan, asked, here.state())
  course.show(place)
  if (arriving && gone) notices.show('resumed', page.words.course.lessonGone)
  if (arriving && was !== undefined) resumedNotice(was, place, page, notices, course.goTo)
  draw()
  return { notices, words: page.packaged, draw }
}
