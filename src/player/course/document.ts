import { type TestVisit, testIn } from '../assessment/test.ts'
import { blocksIn } from '../blocks/blocks.ts'
import { part } from '../dom.ts'
import { practiceIn } from '../practice/practice.ts'
import type { Step } from '../progress/step.ts'
import { acknowledgementsIn } from './acknowledgements.ts'
import type { CourseData } from './data.ts'
import { lessonsIn } from './lessons.ts'
import { neighbours, type Plan, withoutTest } from './place.ts'
import { progressIn } from './progress.ts'
import { scenariosIn } from './scenarios.ts'
import { stepsIn } from './steps.ts'

/** The document of a course as something to go through: one lesson at a time, on the intranet and in a package. */
export type CourseDocument = {
  /** The lesson that is shown, or the test. */
  place(): string
  show(place: string): void
  /** The learner has asked to go there: that is a step, an address, and where the focus is. */
  goTo(place: string): void
  /** Draws what has changed. Without a visit there is only how far it is to read. */
  draw(here: TestVisit | undefined): void
  drawTest(here: TestVisit): void
}

export type DocumentOf = {
  data: CourseData
  plan: Plan
  /** Compositions and practice are kept; in a package they stay on the page. */
  keeps: boolean
  /** What stands beside a guideline that is still to be acknowledged. */
  todo?: string
  take(step: Step): void
  /** The learner has gone somewhere. */
  moved(): void
}

/** `signal` ends it, where the document changes its language. */
export function documentIn(
  root: HTMLElement,
  { data, plan, keeps, todo, moved, ...of }: DocumentOf,
  signal?: AbortSignal,
): CourseDocument {
  const words = data.words.course
  const take = (asked: Step) => {
    const step = withoutTest(asked)
    if (step) of.take(step)
  }

  const lessons = lessonsIn(
    root,
    (place) => {
      take({ kind: 'went', to: place })
      moved()
    },
    (place) => take({ kind: 'saw', item: place }),
    signal,
  )
  const go = (place: string) => {
    history.pushState(null, '', `#${place}`)
    lessons.show(place, true)
    moved()
  }
  const goTo = (to: string) => {
    take({ kind: 'went', to })
    go(to)
  }
  const drawProgress = progressIn(root, plan.lessons, words)
  const drawSteps = stepsIn(root, words, {
    back: goTo,
    on(to) {
      take({ kind: 'saw', item: lessons.place(), ...(to && { to }) })
      if (to) go(to)
    },
  })
  const chose = (scenario: string, choice: string) => take({ kind: 'chose', scenario, choice })
  const drawChoices = scenariosIn(root, chose)
  const drawBlocks = blocksIn(
    root,
    keeps ? (block, text) => take({ kind: 'wrote', block, text }) : undefined,
  )
  const drawPractice = practiceIn(root, data, keeps ? chose : () => {})
  const drawAcknowledgements = acknowledgementsIn(
    root,
    words,
    (item) => take({ kind: 'saw', item }),
    todo,
  )
  const drawTest = plan.assessed ? testIn(part('test', root), data) : () => {}
  let drawn = ''

  return {
    place: lessons.place,
    show: (place) => lessons.show(place, false),
    goTo,
    drawTest,
    draw(here) {
      const place = lessons.place()
      const passed = here?.attempt()?.passed !== undefined
      drawProgress(here?.state().seen ?? [], place, passed)
      if (drawn !== place) drawSteps(place, neighbours(plan, place))
      drawn = place
      if (!here) return
      const state = here.state()
      drawChoices(state.choices, words)
      drawBlocks(state)
      if (keeps) drawPractice(state.choices)
      drawAcknowledgements(state.seen)
      drawTest(here)
    },
  }
}
