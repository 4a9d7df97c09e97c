import { acknowledges, guidelineIn, isAcknowledgement } from '#model/acknowledgement.ts'
import type { Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import { decodeState, encodeState, type SavedState } from '#model/packaged/state.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { TestVisit } from '../assessment/test.ts'
import type { CourseData } from '../course/data.ts'
import { blank, type LearnerState } from '../progress/state.ts'
import { after, isNews, type Step } from '../progress/step.ts'
import type { AnsweredQuestion, Lms, Report } from './lms.ts'
import { isStudied, leftToAcknowledge, progressOf } from './standing.ts'
import { drawTest, isWhole, markTest, questionsOf, viewOf } from './tests.ts'

/** Where the last step is, as the page shows it. */
export type Keeping = { kind: 'nothing' | 'saving' | 'kept' } | { kind: 'refused'; reason: string }

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
  const { test } = data
  const passMark = lms.passMark ?? test?.pass_mark ?? 0
  const found = decodeState(lms.saved.data, {
    lessons: data.lessons,
    scenarios: data.scenarios,
    questions: (test?.questions ?? []).map(({ id }) => id),
    guidelines: data.acknowledge.flatMap((id) => guidelineIn(id) ?? []),
  })
  let { language, marked, open } = found
  const lost = open !== undefined && test !== undefined && !isWhole(open, sizeOf(test))
  if (lost) open = undefined
  let state: LearnerState = {
    ...blank('learner', data.course),
    // Some LMSs keep the place of a course that was left normally, and nothing else of it: that is a new beginning.
    ...(lms.saved.data !== '' && lms.saved.location && { location: lms.saved.location }),
    seen: [...found.seen, ...found.acknowledged],
    choices: found.choices,
  }
  let keeping: Keeping = { kind: 'nothing' }
  let pending = 0
  let seconds = 0
  let latencies = new Map<string, number>()
  nextTest()

  function sizeOf(each: NonNullable<typeof test>): number {
    return drawTest(each, 1, 'any').drawn.length
  }

  /** There is always one to take, until the course's own limit or a pass. */
  function nextTest(): void {
    const number = (marked?.number ?? 0) + 1
    const more = test?.attempts === 'unlimited' || number <= (test?.attempts ?? 0)
    if (test && !marked?.passed && more) open ??= drawTest(test, number, deps.seed())
    if (open) state = { ...state, test: String(open.number), answers: open.answers }
  }

  const standing = () => ({
    seen: state.seen.filter((id) => !isAcknowledgement(id)),
    acknowledged: state.seen.filter(isAcknowledgement),
    ...(marked && { marked }),
  })

  const saved = (): SavedState => ({
    ...standing(),
    ...(language && { language }),
    choices: state.choices,
    ...(open && Object.keys(open.answers).length > 0 && { open }),
  })

  function report(news: News = {}): Report {
    const progress = progressOf(data, standing())
    return {
      ...(state.location !== undefined && { location: state.location }),
      data: encodeState(saved()),
      objectives: [
        ...data.lessons.map((id) => ({ id, done: state.seen.includes(id) })),
        ...data.acknowledge.map((id) => ({
          id,
          done: state.seen.some((each) => acknowledges(each, id)),
        })),
      ],
      progress,
      completed: progress === 1,
      assessed: test !== undefined,
      ...(marked && { result: marked }),
      seconds,
      ...news,
    }
  }

  function handIn(): AnsweredQuestion[] {
    if (!test || !open) return []
    const handed = open
    const at = deps.now()
    marked = markTest(test, handed, passMark, at)
    open = undefined
    const answers = questionsOf(test, handed).map((question) => {
      const latency = latencies.get(question.id)
      return {
        question,
        answer: handed.answers[question.id] ?? [],
        test: handed.number,
        at,
        ...(latency !== undefined && { latency }),
      }
    })
    latencies = new Map()
    nextTest()
    return answers
  }

  function newsOf(step: Step): News {
    if (step.kind === 'handed-in') return { answers: handIn() }
    return step.kind === 'saw' && isAcknowledgement(step.item) ? { acknowledged: step.item } : {}
  }

  async function save(news?: News): Promise<void> {
    if (!lms.counts) return
    pending++
    keeping = { kind: 'saving' }
    const outcome = await lms.save(report(news))
    pending--
    if (outcome.kind === 'refused') keeping = outcome
    else if (pending === 0) keeping = { kind: 'kept' }
    changed()
  }

  function attempt(): AttemptView {
    const views = [marked, open].flatMap((each) =>
      test && each ? [viewOf(test, each, passMark)] : [],
    )
    const done = progressOf(data, standing()) === 1
    return {
      course: data.course,
      version: 0,
      status: done ? 'completed' : 'in progress',
      seen: state.seen,
      ...(done && { completed: 'yes' }),
      ...(marked?.passed && { passed: marked.at }),
      tests: views,
    }
  }

  return {
    who: () => ({ kind: 'signed-in', person: { key: 'learner', name: '' } }),
    state: () => state,
    attempt,
    unsent: () => 0,
    testRefused: () => undefined,
    newTest: async () => undefined,
    keeping: () => keeping,
    completed: () => attempt().completed !== undefined,
    awaited: () => (isStudied(data, standing()) ? leftToAcknowledge(data, standing()) : []),
    lostTest: () => lost,
    language: () => language ?? lms.saved.language,
    begin: () => save(),
    speak(chosen) {
      language = chosen
      void save()
    },
    async take(step) {
      const lap = deps.lap()
      seconds += lap
      if (!isNews(state, step) && step.kind !== 'left') return
      state = after(state, step)
      if (step.kind === 'answered' && open) {
        open = { ...open, answers: state.answers }
        latencies.set(step.question, (latencies.get(step.question) ?? 0) + lap)
      }
      const saving = save(newsOf(step))
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
