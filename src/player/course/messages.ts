import { longDay } from '#i18n/dates.ts'
import { button, link } from '../dom.ts'
import type { Notices } from '../notices.ts'
import type { Visit } from '../visit/contract.ts'
import { fill } from '../words.ts'
import { type CourseData, testPlace } from './data.ts'

type Go = (place: string) => void

/** "You were at lesson 3": said after going there, or offered where the address asked for another place. */
export function resumedNotice(
  was: string,
  place: string,
  data: CourseData,
  notices: Notices,
  go: Go,
): void {
  const words = data.words.course
  if (was === testPlace) return
  if (was === place) {
    notices.show('resumed', named(words.resumed, was, data))
    return
  }
  const goOn = button(words.goOn, () => {
    notices.clear('resumed')
    go(was)
  })
  notices.show('resumed', named(words.resume, was, data), goOn)
}

/** Until the courses that come first are completed, this one does not count, whatever is done in it. */
export function awaitedNotice(here: Visit, data: CourseData, notices: Notices): void {
  const awaited = data.before.filter(({ id }) => here.attempt()?.awaits?.includes(id))
  if (awaited.length === 0 || here.attempt()?.completed !== undefined) notices.clear('awaits')
  else
    notices.show(
      'awaits',
      data.words.course.awaits,
      ...awaited.map(({ title, href }) => link(title, href)),
    )
}

/** A course without a test that has lapsed, or is about to, is renewed by going through it again. */
export function renewalNotice(
  here: Visit,
  data: CourseData,
  notices: Notices,
  renew: () => void,
): void {
  const words = data.words.course
  const { renewable, valid_until, licence } = here.attempt() ?? {}
  const until = licence?.lapses ?? valid_until
  if (!renewable || data.assessed || until === undefined) {
    notices.clear('renew')
    return
  }
  const text = fill(words.renew, { day: longDay(until, data.language) })
  notices.show('renew', text, button(words.renewed, renew, 'govuk-button--secondary'))
}

/** Another device has gone on since this page was opened. */
export function movedOnNotice(place: string, data: CourseData, notices: Notices, go: Go): void {
  const there = button(data.words.course.goThere, () => {
    notices.clear('moved')
    go(place)
  })
  notices.show('moved', named(data.words.course.movedOn, place, data), there)
}

/** Says "completed" only when the record does. */
export function completionNotice(here: Visit, data: CourseData, notices: Notices): void {
  const words = data.words.course
  const all = data.lessons.every(({ id }) => here.state().seen.includes(id))
  const attempt = here.attempt()
  if (attempt?.completed !== undefined) {
    const number = attempt.certificate
    notices.show(
      'completed',
      words.completed,
      ...(number === undefined
        ? []
        : [link(words.certificate, fill(data.paths.certificate, { number }))]),
      link(words.myLearning, data.paths.myLearning),
    )
  } else if (all && data.recorded && !data.assessed) notices.show('completed', words.completedHere)
  else notices.clear('completed')
}

function named(template: string, lesson: string, data: CourseData): string {
  const at = data.lessons.findIndex(({ id }) => id === lesson)
  return fill(template, { n: at + 1, title: data.lessons[at]?.title ?? lesson })
}
