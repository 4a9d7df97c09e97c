import type { AttemptView } from '#model/wire/attempt.ts'
import { bellOf } from '../bell.ts'
import { el, link, pageData, paragraph, part } from '../dom.ts'
import type { Journal } from '../journal/journal.ts'
import { openJournal } from '../journal/open.ts'
import { startSender } from '../sender/browser.ts'
import { endpoint } from '../visit/endpoint.ts'
import { whoOnLoad } from '../visit/identify.ts'
import type { Who } from '../visit/who.ts'
import { fill } from '../words.ts'
import type { LearningData } from './data.ts'
import { dutiesIn } from './duties.ts'
import { licenceText, statusText, testLines } from './summary.ts'
import { waitingLines } from './waiting.ts'

/** `inRegister`: a licence that they applied for is in the register. */
type Known = { attempts: AttemptView[]; fresh: boolean; inRegister?: boolean }

/** Shows a learner their own record, and what this device still holds of it. */
export async function startMyLearning(): Promise<void> {
  const data = pageData<LearningData>('learning-data')
  const record = part('record')
  const journal = await openJournal()
  const bell = bellOf()
  const who = await whoOnLoad()
  const show = async () => {
    record.replaceChildren(...recordOf(who, await known(who, data, journal), data))
  }
  const showWaiting = async () => {
    const learner = who.kind === 'nobody' ? undefined : who.person.key
    const title = (course: string) => data.courses.find(({ id }) => id === course)?.title ?? course
    const lines = waitingLines(await journal.entries(), learner, title, data.words.learning)
    part('waiting-region').hidden = lines.length === 0
    part('waiting').replaceChildren(...lines.map((line) => el('li', {}, line)))
  }
  await show()
  await showWaiting()
  bell.listen((message) => {
    if (message.kind === 'tried') return
    void showWaiting()
    if (message.kind === 'delivered') void show()
    if (message.kind === 'signed-out') location.reload()
  })
  startSender(journal, bell)
}

/** The endpoint's answer; while it is away, what it last said here. */
async function known(who: Who, data: LearningData, journal: Journal): Promise<Known> {
  if (who.kind === 'nobody') return { attempts: [], fresh: !who.away }
  const [asked, applied] = await Promise.all([endpoint.attempts(), endpoint.applications()])
  const inRegister =
    applied.kind === 'answer' &&
    applied.value.yours.some(({ kind, state }) => kind === 'licence' && state === 'active')
  if (asked.kind === 'answer') return { attempts: asked.value.attempts, fresh: true, inRegister }
  const kept = await Promise.all(data.courses.map(({ id }) => journal.result(who.person.key, id)))
  return { attempts: kept.filter((each) => each !== undefined), fresh: false }
}

function recordOf(
  who: Who,
  { attempts, fresh, inRegister = false }: Known,
  data: LearningData,
): HTMLElement[] {
  const words = data.words.learning
  if (who.kind === 'nobody')
    return fresh
      ? [paragraph(words.signIn), paragraph(link(data.words.visit.signIn, data.paths.signIn))]
      : [paragraph(words.awayNothing)]
  if (!fresh && attempts.length === 0) return [paragraph(words.awayNothing)]
  const started = data.courses.flatMap((course) => {
    const attempt = attempts.find((each) => each.course === course.id)
    return attempt && attempt.status !== 'not started' ? [{ course, attempt }] : []
  })
  return [
    ...(fresh ? [] : [paragraph(words.awayKept)]),
    ...licences(attempts, inRegister, data),
    el('h2', { class: 'govuk-heading-l' }, words.yours),
    started.length === 0 ? paragraph(words.nothingYet) : courseTable(started, data),
    ...dutiesIn(who.kind === 'signed-in' ? (who.roles ?? []) : [], data),
  ]
}

function licences(attempts: AttemptView[], inRegister: boolean, data: LearningData): HTMLElement[] {
  const { words, today, language } = data
  const texts = data.courses
    .filter((course) => course.licence)
    .map(({ id, title }) => {
      const attempt = attempts.find((each) => each.course === id)
      return paragraph(licenceText(attempt, title, today, words.learning, language, inRegister))
    })
  return texts.length === 0
    ? []
    : [el('h2', { class: 'govuk-heading-l' }, words.learning.licence), ...texts]
}

function courseTable(
  started: { course: LearningData['courses'][number]; attempt: AttemptView }[],
  { words: { learning: words }, language, paths }: LearningData,
): HTMLElement {
  const rows = started.map(({ course, attempt }) => {
    const tests = testLines(attempt, words, language)
    return el(
      'tr',
      { class: 'govuk-table__row' },
      el('th', { class: 'govuk-table__header', scope: 'row' }, link(course.title, course.href)),
      el(
        'td',
        { class: 'govuk-table__cell' },
        statusText(attempt, course.items, words, language),
        ...(tests.length
          ? [el('ul', { class: 'govuk-list' }, ...tests.map((each) => el('li', {}, each)))]
          : []),
        ...certificateOf(attempt, course.title, words, paths.certificates),
      ),
    )
  })
  const head = el(
    'tr',
    { class: 'govuk-table__row' },
    el('th', { class: 'govuk-table__header', scope: 'col' }, words.course),
    el('th', { class: 'govuk-table__header', scope: 'col' }, words.status),
  )
  return el(
    'table',
    { class: 'govuk-table' },
    el('thead', { class: 'govuk-table__head' }, head),
    el('tbody', { class: 'govuk-table__body' }, ...rows),
  )
}

function certificateOf(
  { certificate }: AttemptView,
  course: string,
  words: LearningData['words']['learning'],
  path: string,
): HTMLElement[] {
  if (certificate === undefined) return []
  const to = link(words.certificate, fill(path, { number: certificate }))
  to.append(el('span', { class: 'govuk-visually-hidden' }, ` (${course})`))
  return [paragraph(to)]
}
