import { pageData, part } from '../dom.ts'
import { noticesIn } from '../notices.ts'
import type { Step } from '../progress/step.ts'
import type { Change, Visit } from '../visit/contract.ts'
import { askForClaim, saySignedOut, sayWho } from '../visit/notices.ts'
import { openVisit } from '../visit/open.ts'
import { watchReturns } from '../visit/returning.ts'
import { sayingOf } from '../visit/words.ts'
import { type CourseData, testPlace } from './data.ts'
import { documentIn } from './document.ts'
import { tellLaunchingLms } from './launched.ts'
import { placeAt } from './lessons.ts'
import {
  awaitedNotice,
  completionNotice,
  movedOnNotice,
  renewalNotice,
  resumedNotice,
} from './messages.ts'
import { opening, placeOf } from './place.ts'

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
  const take = (step: Step) => {
    if (here) void here.take(step)
    else early.push(step)
  }
  const course = documentIn(root, {
    data,
    plan,
    keeps: true,
    take,
    moved() {
      notices.clear('resumed')
      draw()
    },
  })
  const pageTitle = document.title

  function draw(): void {
    course.draw(here)
    document.title = `${titleOf(course.place(), data)} – ${pageTitle}`
    if (!here) return
    completionNotice(here, data, notices)
    awaitedNotice(here, data, notices)
    renewalNotice(here, data, notices, () => take({ kind: 'renewed' }))
  }

  function change(what: Change): void {
    if (!here) return
    saving.textContent = sayingOf(here.saving(), data.words.visit)
    saving.dataset['state'] = here.saving().kind
    course.drawTest(here)
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

  function showAt(place: string): void {
    history.replaceState(null, '', `#${place}`)
    course.show(place)
  }

  /** Another tab leads: this one shows what it shows. */
  function follow(leader: Visit): void {
    const place = placeOf(leader.state(), plan)
    if (place !== undefined && place !== course.place()) showAt(place)
  }

  /** Registered again: the learner stays where they are, and the record is told. */
  async function keepPlace(visit: Visit): Promise<void> {
    if (
      visit.role() === 'leading' &&
      visit.state().location !== undefined &&
      course.place() !== testPlace
    )
      take({ kind: 'went', to: course.place() })
    await askForClaim(visit, notices, data.words.visit, plan.lessons.length)
  }

  const asked = placeAt(root, location.hash.slice(1)) ?? ''
  course.show(asked || (plan.lessons[0] ?? testPlace))
  const opened = course.place()
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
  const gone = early.length > 0 || course.place() !== opened
  const { place, was, gone: lost } = opening(plan, gone ? course.place() : asked, here.state())
  if (place !== course.place()) showAt(place)
  if (lost) notices.show('resumed', words.lessonGone)
  if (was !== undefined) resumedNotice(was, place, data, notices, course.goTo)
  for (const step of early) await here.take(step)
  early = []
  change('attempt')
  void askForClaim(here, notices, data.words.visit, plan.lessons.length)
  if (!data.recorded) return
  recordChanged = await tellLaunchingLms(data, () => here, notices)
  recordChanged()
  watchReturns(here, (to) => movedOnNotice(to, data, notices, course.goTo))
}

const titleOf = (place: string, { lessons, words }: CourseData): string =>
  lessons.find(({ id }) => id === place)?.title ?? words.course.theTest
