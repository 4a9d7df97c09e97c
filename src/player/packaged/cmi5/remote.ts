import type { AttemptView } from '#model/wire/attempt.ts'
import type { CourseData } from '../../course/data.ts'
import type { Notices } from '../../notices.ts'
import type { Visit } from '../../visit/contract.ts'
import { stopwatch } from '../../visit/stopwatch.ts'
import { fill } from '../../words.ts'
import type { Lms, Report } from '../lms.ts'
import { launchIn } from './launch.ts'
import { stayInSession } from './reloading.ts'
import { openCmi5 } from './session.ts'

/**
 * The intranet's own course page as a remote assignable unit: what its record says is told to the LMS that launched
 * it as well. Only LRSs of the site's list are spoken to: anybody can write an address with another one in it.
 * Answers what to call when the record has changed.
 */
export function tellLms(
  search: string,
  data: CourseData,
  here: () => Visit | undefined,
  notices: Notices,
): () => void {
  const words = data.words.course
  const launch = launchIn(search)
  const hosts = launch ? [launch.endpoint, launch.fetch].map(originOf) : []
  if (!hosts.every((each) => data.lrs?.includes(each))) {
    notices.show('launch', fill(words.launchRefused, { reason: words.launchUnlisted }))
    return () => {}
  }
  const watch = stopwatch(() => performance.now())
  let seconds = 0
  let lms: Promise<Lms | undefined> | undefined
  let told = ''
  /** Tests that had been marked before: what came of them is another session's. */
  let marked: number | undefined

  const report = (visit: Visit): Report => {
    seconds += watch.lap()
    const before = marked ?? markedIn(visit)
    marked = markedIn(visit)
    return {
      ...reportOf(visit, data, seconds),
      // The record marks, and has the answers; that a test was handed in is for the LMS to know.
      ...(marked > before && { answers: [] }),
    }
  }

  async function open(): Promise<Lms | undefined> {
    const opening = await openCmi5(search)
    if (opening.kind === 'open') {
      notices.show('launch', words.launched)
      addEventListener('pagehide', () => {
        const visit = here()
        if (visit) opening.lms.leave(report(visit))
      })
      return opening.lms
    }
    const reason = opening.kind === 'refused' ? opening.reason : words.launchEnded
    notices.show('launch', fill(words.launchRefused, { reason }))
    return undefined
  }

  stayForOwnLinks()
  return () => {
    const visit = here()
    // Before anybody has signed in there is no record to tell of, and signing in leaves the page.
    if (!visit || visit.who().kind === 'nobody') return
    lms ??= open()
    void lms.then(async (found) => {
      const next = report(visit)
      const { seconds: _, ...news } = next
      if (!found || told === JSON.stringify(news)) return
      told = JSON.stringify(news)
      const outcome = await found.save(next)
      if (outcome.kind === 'refused') {
        told = ''
        notices.show('launch', fill(words.launchRefused, outcome))
      } else notices.show('launch', words.launched)
    })
  }
}

function reportOf(visit: Visit, data: CourseData, seconds: number): Report {
  const state = visit.state()
  const attempt = visit.attempt()
  const completed = attempt?.completed !== undefined
  const result = attempt && resultOf(attempt)
  const objectives = data.lessons.map(({ id }) => ({ id, done: state.seen.includes(id) }))
  return {
    ...(state.location !== undefined && { location: state.location }),
    // The record keeps the state; the LMS needs none of it.
    data: '',
    objectives,
    progress: completed ? 1 : 0,
    completed,
    assessed: data.assessed,
    ...(result && { result }),
    seconds,
  }
}

const markedIn = (visit: Visit): number =>
  (visit.attempt()?.tests ?? []).filter(({ state }) => state === 'marked').length

function resultOf({ tests }: AttemptView): Report['result'] {
  const marked = tests.filter((test) => test.state === 'marked')
  const best = marked.find((test) => test.passed) ?? marked.at(-1)
  return best && { passed: best.passed, ...best.score }
}

function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return ''
  }
}

/** The course in the other language is the same session. */
function stayForOwnLinks(): void {
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[hreflang]')) stayInSession()
  })
}
