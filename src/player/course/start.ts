import { testIn } from '../assessment/test.ts'
import { blocksIn } from '../blocks/blocks.ts'
import { pageData, part } from '../dom.ts'
import { noticesIn } from '../notices.ts'
import { practiceIn } from '../practice/practice.ts'
import type { Step } from '../progress/step.ts'
import { askForClaim, saySignedOut, sayWho } from '../visit/notices.ts'
import { openVisit } from '../visit/open.ts'
import { watchReturns } from '../visit/returning.ts'
import type { Change, Visit } from '../visit/visit.ts'
import { sayingOf } from '../visit/words.ts'
import { acknowledgementsIn } from './acknowledgements.ts'
import { type CourseData, testPlace } from './data.ts'
import { launchOf } from './launched.ts'
import { lessonsIn, placeAt } from './lessons.ts'
import { awaitedNotice, completionNotice, movedOnNotice, resumedNotice } from './messages.ts'
import { neighbours, opening, placeOf, withoutTest } from './place.ts'
import { progressIn } from './progress.ts'
import { scenariosIn } from './scenarios.ts'
import { stepsIn } from './steps.ts'

/** Turns the document of a course page into a course. Until the visit is open, it can be read and leafed through. */
export async function startCourse(): Promise<void> {
  const data = pageData<CourseData>('course-data')
  const root = part('course')
  const words = data.words.course
  const plan = { lessons: data.lessons.map((lesson) => lesson.id), assessed: data.assessed }
  const notices = noticesIn(part('notices', root))
  const saving = part('saving', root)
  /** Steps taken before it is known whose they are. */
  let early: Step[] = []
  let here: Visit | undefined
  let recordChanged = (): void => {}
  const take = (asked: Step) => {
    const step = withoutTest(asked)
    if (!step) return
    if (here) void here.take(step)
    else early.push(step)
  }

  const lessons = lessonsIn(
    root,
    (place) => {
      notices.clear('resumed')
      take({ kind: 'went', to: place })
      draw()
    },
    (place) => take({ kind: 'saw', item: place }),
  )
  const go = (place: string, focus: boolean) => {
    history.pushState(null, '', `#${place}`)
    notices.clear('resumed')
    lessons.show(place, focus)
    draw()
  }
  const progress = progressIn(root, plan.lessons, words)
  const drawSteps = stepsIn(root, words, {
    back(to) {
      take({ kind: 'went', to })
      go(to, true)
    },
    on(to) {
      take({ kind: 'saw', item: lessons.place(), ...(to && { to }) })
      if (to) go(to, true)
    },
  })
  const drawChoices = scenariosIn(root, (scenario, choice) =>
    take({ kind: 'chose', scenario, choice }),
  )
  const drawBlocks = blocksIn(root, (block, text) => take({ kind: 'wrote', block, text }))
  const drawPractice = practiceIn(root, data, (question, response) =>
    take({ kind: 'chose', scenario: question, choice: response }),
  )
  const drawAcknowledgements = acknowledgementsIn(root, words, (item) =>
    take({ kind: 'saw', item }),
  )
  const drawTest = data.assessed ? testIn(part('test', root), data) : undefined
  const pageTitle = document.title
  let drawn = ''

  function draw(): void {
    const place = lessons.place()
    const state = here?.state()
    const passed = here?.attempt()?.passed !== undefined
    progress(state ?? { ...nothing, course: data.course }, place, passed)
    if (drawn !== place) {
      drawSteps(place, neighbours(plan, place))
      document.title = `${titleOf(place, data)} – ${pageTitle}`
    }
    drawn = place
    if (!here || !state) return
    drawChoices(state.choices, words)
    drawBlocks(state)
    drawPractice(state.choices)
    drawAcknowledgements(state.seen)
    drawTest?.(here)
    completionNotice(here, data, notices)
    awaitedNotice(here, data, notices)
  }

  function change(what: Change): void {
    if (!here) return
    saving.textContent = sayingOf(here.saving(), data.words.visit)
    saving.dataset['state'] = here.saving().kind
    drawTest?.(here)
    if (what === 'saving') return
    if (what === 'signed-out') {
      saySignedOut(notices, data.words.visit)
      return
    }
    if (what === 'other-tab' && here.role() === 'following') follow(here)
    if (what === 'rejoined') void keepPlace(here)
    recordChanged()
    sayWho(here, notices, data.words.visit, data.recorded ? data.paths.signIn : undefined)
    draw()
  }

  /** Another tab leads: this one shows what it shows. */
  function follow(leader: Visit): void {
    const place = placeOf(leader.state(), plan)
    if (place === undefined || place === lessons.place()) return
    history.replaceState(null, '', `#${place}`)
    lessons.show(place, false)
  }

  /** Registered again: the learner stays where they are, and the record is told. */
  async function keepPlace(visit: Visit): Promise<void> {
    if (visit.role() === 'leading' && visit.state().location !== undefined)
      take({ kind: 'went', to: lessons.place() })
    await askForClaim(visit, notices, data.words.visit, plan.lessons.length)
  }

  /** An LMS that launched this page (cmi5) is told what the record says. Nobody else loads the script for it. */
  async function tellLaunchingLms(): Promise<void> {
    const search = data.lrs && launchOf(data.course)
    if (!search) return
    const { tellLms } = await import('../packaged/cmi5/remote.ts')
    recordChanged = tellLms(search, data, () => here, notices)
    recordChanged()
  }

  const asked = placeAt(root, location.hash.slice(1)) ?? ''
  lessons.show(asked || (plan.lessons[0] ?? testPlace), false)
  const opened = lessons.place()
  draw()

  here = await openVisit(
    {
      course: data.course,
      recorded: data.recorded,
      language: data.language,
      outline: { items: plan.lessons, assessed: plan.assessed, acknowledge: data.acknowledge },
    },
    change,
  )
  // Whoever has gone somewhere meanwhile stays there; going to the test is no step, so the place itself tells.
  const gone = early.length > 0 || lessons.place() !== opened
  const { place, was } = opening(plan, gone ? lessons.place() : asked, here.state())
  if (place !== lessons.place()) {
    history.replaceState(null, '', `#${place}`)
    lessons.show(place, false)
  }
  if (was !== undefined)
    resumedNotice(was, place, data, notices, (to) => {
      take({ kind: 'went', to })
      go(to, true)
    })
  for (const step of early) await here.take(step)
  early = []
  change('attempt')
  void askForClaim(here, notices, data.words.visit, plan.lessons.length)
  if (!data.recorded) return
  await tellLaunchingLms()
  watchReturns(here, (to) =>
    movedOnNotice(to, data, notices, (there) => {
      take({ kind: 'went', to: there })
      go(there, true)
    }),
  )
}

const titleOf = (place: string, { lessons, words }: CourseData): string =>
  lessons.find(({ id }) => id === place)?.title ?? words.course.theTest

const nothing = { learner: '', course: '', seen: [], choices: {}, answers: {}, handedIn: [] }
