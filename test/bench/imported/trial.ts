import type { Page } from 'playwright-core'
import type { ImportedCourse } from '#model/imported.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import { goOn, placeOf, saved, start } from './moves.ts'
import { begin, held, pass, stateOf, suspend, type Version } from './part.ts'
import { leaveByItself, walk } from './walk.ts'

/** What came of one course. `helped`: how many parts the bench had to finish through the API, since they never would. */
export type Trial = {
  ran: boolean
  resumed: boolean
  completed: boolean
  helped: number
  why: string
}

/** In ms: a course that shows nothing, or never ends, must not keep the others waiting. */
const patience = 300_000

/** Plays a course as its learner: starts it, loads the page anew in the middle, goes on, and finishes it. */
export async function tryCourse(page: Page, url: string, course: ImportedCourse): Promise<Trial> {
  const trial: Trial = { ran: false, resumed: false, completed: false, helped: 0, why: '' }
  const { promise: tooLong, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(() => {
    trial.why = `not done after ${patience / 1000} seconds`
    resolve()
  }, patience)
  await Promise.race([play(page, url, course, trial), tooLong])
  clearTimeout(timer)
  return trial
}

async function play(page: Page, url: string, course: ImportedCourse, trial: Trial): Promise<void> {
  const version: Version = course.scorm === '1.2' ? '1.2' : '2004'
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
  try {
    await page.goto(`${url}/learn/${course.id}/`)
    await start(page)
    trial.ran = true
    const lost = await lostOnReload(page, course.id, version)
    trial.resumed = lost === ''
    const visited = new Set<string>()
    for (let turn = 0; turn < 80 && !trial.completed; turn++) {
      const place = await placeOf(page)
      // Only a part that was gone through before, and is still not done, is helped.
      trial.helped += await finishPart(page, version, visited.has(place))
      visited.add(place)
      trial.completed = isDone(await record(page, course.id))
      if (!trial.completed && !(await goOn(page))) break
      if (!trial.completed) trial.completed = isDone(await record(page, course.id))
      if (!trial.completed) await start(page)
    }
    if (!trial.completed) trial.why = `stopped: ${await standing(page, course.id)}`
    else trial.why = lost
  } catch (error) {
    trial.why = String(error).split('\n')[0]!.slice(0, 160)
  }
  if (errors.length > 0) trial.why = [trial.why, `script: ${errors[0]}`].filter(Boolean).join('; ')
}

const isDone = ({ status }: AttemptView): boolean => status === 'completed' || status === 'passed'

const record = (page: Page, course: string): Promise<AttemptView> =>
  page.evaluate(async (id) => (await fetch(`/lms/attempts/${id}`)).json(), course)

async function standing(page: Page, course: string): Promise<string> {
  const { status, seen } = await record(page, course)
  return `${status}, ${seen.length} parts done`
}

/** A few steps, then the page is loaded anew: the same part must go on where it was, or the next one open. Says what did not. */
async function lostOnReload(page: Page, course: string, version: Version): Promise<string> {
  if ((await stateOf(page, version)) === 'waiting') await begin(page, version)
  await walk(page, 2)
  const place = await placeOf(page)
  let before: Awaited<ReturnType<typeof held>> | undefined
  if ((await stateOf(page, version)) === 'open') {
    const own = await held(page, version)
    await suspend(page, version, own.location || own.suspended ? undefined : 'page-2')
    before = await held(page, version)
  }
  await saved(page)
  await page.reload()
  await start(page)
  const attempt = await record(page, course)
  if ((await placeOf(page)) !== place)
    return attempt.seen.length > 0 ? '' : 'went on with another part, with none done'
  if (!before) return ''
  if ((await stateOf(page, version)) === 'waiting') await begin(page, version)
  const after = await held(page, version)
  const same = after.location === before.location && after.suspended === before.suspended
  return after.entry === 'resume' && same ? '' : 'did not go on where it was'
}

/** To the end of a part by what it offers; with `help`, through the API where that does not finish it. Answers 1 then. */
async function finishPart(page: Page, version: Version, help: boolean): Promise<0 | 1> {
  await walk(page, 60)
  if ((await stateOf(page, version)) === 'open') await leaveByItself(page)
  let helped: 0 | 1 = 0
  if (help) {
    if ((await stateOf(page, version)) === 'waiting') await begin(page, version)
    if ((await stateOf(page, version)) === 'open') {
      await pass(page, version)
      helped = 1
    }
  }
  await saved(page).catch(() => {})
  return helped
}
