import { guidelineIn, isAcknowledgement } from '#model/acknowledgement.ts'
import type { Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import { decodeState, encodeState, type SavedState } from '#model/packaged/state.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { TestVisit } from '../assessment/test.ts'
import type { CourseData } from '../course/data.ts'
import { blank, type LearnerState } from '../progress/state.ts'
import { after, isNews, type Step } from '../progress/step.ts'
import { type Keeping, keepingBy } from './keeping.ts'
import type { Lms, Report } from './lms.ts'
import { sittingOf } from './sitting.ts'
import { isStudied, leftToAcknowledge, objectivesOf, progressOf } from './standing.ts'

/** One stay in a packaged course. What the endpoint does for the intranet's course, this does in the page. */
export type PackagedVisit = TestVisit & {
  /** What the learner chose, here or in the LMS. */
  language(): Language | undefined
  /** Tells the LMS that the course has begun: one that hears nothing may take it for completed. */
  begin(): Promise<void>
  speak(language: Language): void
  completed(): boolean
  /** The guidelines that alone are left to do; none while there is more. */
  awaited(): string[]
  keeping(): Keeping
  /** An unfinished test could not be kept, because its questions have left the bank. */
  lostTest(): boolean
  leave(): void
  exit?(): Promise<void>
}

export type PackagedDeps = {
  /** Seconds since it was last asked, without the time in which the page was hidden. */
  lap(): number
  now(): Date
  seed(): string
}

/** What only the step that it came from tells. */
type News = Pick<Report, 'answers' | 'acknowledged'>

export function packagedVisit(
  data: PackageData<CourseData>,
  lms: Lms,
  deps: PackagedDeps,
  changed: () => void,
): PackagedVisit {
  const found = decodeState(lms.saved.data, {
    lessons: data.lessons,
    scenarios: data.scenarios,
    questions: (data.test?.questions ?? []).map(({ id }) => id),
    guidelines: data.acknowledge.flatMap((id) => guidelineIn(id) ?? []),
  })
  const passMark = lms.passMark ?? data.test?.pass_mark ?? 0
  const sitting = sittingOf(data.test, passMark, found, deps)
  let { language } = found
  let state = withTest({
    ...blank('learner', data.course),
    // Some LMSs keep the place of a course that was left normally, and nothing else of it: that is a new beginning.
    ...(lms.saved.data !== '' && lms.saved.location && { location: lms.saved.location }),
    seen: [...found.seen, ...found.acknowledged],
    choices: found.choices,
  })
  const keeping = keepingBy(lms, changed)
  let seconds = 0

  function withTest(before: LearnerState): LearnerState {
    const open = sitting.open()
    return open ? { ...before, test: String(open.number), answers: open.answers } : before
  }

  function standing() {
    const marked = sitting.marked()
    return {
      seen: state.seen.filter((id) => !isAcknowledgement(id)),
      acknowledged: state.seen.filter(isAcknowledgement),
      ...(marked && { marked }),
    }
  }

  function saved(): SavedState {
    const open = sitting.open()
    return {
      ...standing(),
      ...(language && { language }),
      choices: state.choices,
      ...(open && Object.keys(open.answers).length > 0 && { open }),
    }
  }

  function report(news: News = {}): Report {
    const progress = progressOf(data, standing())
    const result = sitting.marked()
    return {
      ...(state.location !== undefined && { location: state.location }),
      data: encodeState(saved()),
      objectives: objectivesOf(data, state.seen),
      progress,
      completed: progress === 1,
      assessed: data.test !== undefined,
      ...(result && { result }),
      seconds,
      ...news,
    }
  }

  function newsOf(step: Step): News {
    if (step.kind === 'handed-in') {
      const answers = sitting.handIn()
      state = withTest(state)
      return { answers }
    }
    return step.kind === 'saw' && isAcknowledgement(step.item) ? { acknowledged: step.item } : {}
  }

  function attempt(): AttemptView {
    const done = progressOf(data, standing()) === 1
    const marked = sitting.marked()
    return {
      course: data.course,
      version: 0,
      status: done ? 'completed' : 'in progress',
      seen: state.seen,
      ...(done && { completed: 'yes' }),
      ...(marked?.passed && { passed: marked.at }),
      tests: sitting.views(),
    }
  }

  return {
    who: () => ({ kind: 'signed-in', person: { key: 'learner', name: '' } }),
    state: () => state,
    attempt,
    unsent: () => 0,
    testRefused: () => undefined,
    newTest: async () => undefined,
    keeping: keeping.now,
    completed: () => attempt().completed !== undefined,
    awaited: () => (isStudied(data, standing()) ? leftToAcknowledge(data, standing()) : []),
    lostTest: () => sitting.lost,
    language: () => language ?? lms.saved.language,
    begin: () => keeping.keep(report()),
    speak(chosen) {
      language = chosen
      void keeping.keep(report())
    },
    async take(step) {
      const lap = deps.lap()
      seconds += lap
      if (!isNews(state, step) && step.kind !== 'left') return
      state = after(state, step)
      if (step.kind === 'answered') sitting.answered(step.question, state.answers, lap)
      const saving = keeping.keep(report(newsOf(step)))
      changed()
      await saving
    },
    leave() {
      seconds += deps.lap()
      lms.leave(lms.counts ? report() : undefined)
    },
    ...(lms.exit && {
      exit: async () => {
        seconds += deps.lap()
        await lms.exit?.(lms.counts ? report() : undefined)
      },
    }),
  }
}
