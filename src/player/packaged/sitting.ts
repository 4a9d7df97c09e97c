import type { PackageData } from '#model/packaged/data.ts'
import type { SavedState, SavedTest } from '#model/packaged/state.ts'
import type { TestView } from '#model/wire/attempt.ts'
import type { AnsweredQuestion } from './lms.ts'
import { drawTest, isWhole, markTest, questionsOf, viewOf } from './tests.ts'

/** The test of a packaged course: which one is open, and what came of the last. On the intranet the endpoint does this. */
export type Sitting = {
  /** There is always one to take, until the course's own limit or a pass. */
  open(): SavedTest | undefined
  marked(): SavedState['marked']
  /** An unfinished test could not be kept, because its questions have left the bank. */
  lost: boolean
  /** All answers so far; the last `question` was answered within `seconds`. */
  answered(question: string, answers: SavedTest['answers'], seconds: number): void
  handIn(): AnsweredQuestion[]
  views(): TestView[]
}

export function sittingOf(
  test: PackageData['test'],
  passMark: number,
  found: Pick<SavedState, 'open' | 'marked'>,
  deps: { now(): Date; seed(): string },
): Sitting {
  const size = test ? drawTest(test, 1, 'any').drawn.length : 0
  const lost = found.open !== undefined && test !== undefined && !isWhole(found.open, size)
  let { marked } = found
  let open = next(lost ? undefined : found.open)
  let latencies = new Map<string, number>()

  function next(unfinished?: SavedTest): SavedTest | undefined {
    const number = (marked?.number ?? 0) + 1
    const more = test?.attempts === 'unlimited' || number <= (test?.attempts ?? 0)
    if (!test || marked?.passed || !more) return unfinished
    return unfinished ?? drawTest(test, number, deps.seed())
  }

  return {
    open: () => open,
    marked: () => marked,
    lost,
    answered(question, answers, seconds) {
      if (!open) return
      open = { ...open, answers }
      latencies.set(question, (latencies.get(question) ?? 0) + seconds)
    },
    handIn() {
      if (!test || !open) return []
      const handed = open
      const at = deps.now()
      marked = markTest(test, handed, passMark, at)
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
      open = next()
      return answers
    },
    views: () =>
      [marked, open].flatMap((each) => (test && each ? [viewOf(test, each, passMark)] : [])),
  }
}
