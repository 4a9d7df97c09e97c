import type { PackagedWords } from '#i18n/strings/packaged.ts'
import type { Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import { testIn } from '../assessment/test.ts'
import { blocksIn } from '../blocks/blocks.ts'
import { acknowledgementsIn } from '../course/acknowledgements.ts'
import type { CourseData } from '../course/data.ts'
import { lessonsIn, placeAt } from '../course/lessons.ts'
import { resumedNotice } from '../course/messages.ts'
import { neighbours, opening, withoutTest } from '../course/place.ts'
import { progressIn } from '../course/progress.ts'
import { scenariosIn } from '../course/scenarios.ts'
import { stepsIn } from '../course/steps.ts'
import { part } from '../dom.ts'
import { type Notices, noticesIn } from '../notices.ts'
import { practiceIn } from '../practice/practice.ts'
import type { Step } from '../progress/step.ts'
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
  const words = page.words.course
  const plan = { lessons: data.lessons, assessed: data.test !== undefined }
  const notices = noticesIn(part('notices', root))

  const take = (asked: Step) => {
    const step = withoutTest(asked)
    if (step) void here.take(step)
  }

  const lessons = lessonsIn(
    root,
    (place) => {
      take({ kind: 'went', to: place })
      draw()
    },
    (place) => take({ kind: 'saw', item: place }),
    signal,
  )
  const go = (place: string) => {
    history.pushState(null, '', `#${place}`)
    lessons.show(place, true)
    draw()
  }
  const progress = progressIn(root, plan.lessons, words)
  const drawSteps = stepsIn(root, words, {
    back(to) {
      take({ kind: 'went', to })
      go(to)
    },
    on(to) {
      take({ kind: 'saw', item: lessons.place(), ...(to && { to }) })
      if (to) go(to)
    },
  })
  const drawChoices = scenariosIn(root, (scenario, choice) =>
    take({ kind: 'chose', scenario, choice }),
  )
  const drawAcknowledgements = acknowledgementsIn(
    root,
    words,
    (item) => take({ kind: 'saw', item }),
    page.packaged.toAcknowledge,
  )
  // SCORM 1.2 has no room for what is composed, so it stays on the page.
  const drawBlocks = blocksIn(root)
  // Nor for practice: it counts for nothing, and each question can be tried again.
  practiceIn(root, page, () => {})
  const drawTest = plan.assessed ? testIn(part('test', root), page) : undefined
  let drawn = ''

  function draw(): void {
    const place = lessons.place()
    const state = here.state()
    progress(state, place, here.attempt()?.passed !== undefined)
    if (drawn !== place) drawSteps(place, neighbours(plan, place))
    drawn = place
    drawChoices(state.choices, words)
    drawBlocks(state)
    drawAcknowledgements(state.seen)
    drawTest?.(here)
    awaitedNotice(root, here.awaited(), page, notices)
    if (here.completed()) notices.show('completed', page.packaged.completed)
  }

  const asked = placeAt(root, location.hash.slice(1)) ?? ''
  const { place, was, gone } = opening(plan, asked, here.state())
  lessons.show(place, false)
  if (arriving && gone) notices.show('resumed', words.lessonGone)
  if (arriving && was !== undefined)
    resumedNotice(was, place, page, notices, (to) => {
      take({ kind: 'went', to })
      go(to)
    })
  draw()
  return { notices, words: page.packaged, draw }
}
