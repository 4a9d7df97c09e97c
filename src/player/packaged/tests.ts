import type { PackageData } from '#model/packaged/data.ts'
import type { SavedState, SavedTest } from '#model/packaged/state.ts'
import { chanceFrom } from '#model/questions/chance.ts'
import { drawQuestions } from '#model/questions/draw.ts'
import { isScored, mark, withoutKey } from '#model/questions/mark.ts'
import type { Question } from '#model/questions/question.ts'
import type { TestView } from '#model/wire/attempt.ts'

type Test = NonNullable<PackageData['test']>
type Marked = NonNullable<SavedState['marked']>

/** A new test. The draw follows from its seed, which is kept, so that it stands still over a reload. */
export function drawTest(test: Test, number: number, seed: string): SavedTest {
  const drawn = drawQuestions(test.questions, test.draw, chanceFrom(seed)).map(({ id }) => id)
  return { number, seed, drawn, answers: {} }
}

/** The questions of a test as they were asked. */
export function questionsOf(test: Test, { seed, drawn }: SavedTest): Question[] {
  const again = drawQuestions(test.questions, test.draw, chanceFrom(seed))
  const same = again.length === drawn.length && again.every(({ id }, at) => id === drawn[at])
  if (same) return again
  // The bank has changed since: the questions that it still has, with the options as they stand in it.
  return drawn.flatMap((id) => test.questions.find((question) => question.id === id) ?? [])
}

/** Whether an unfinished test can go on: all of its questions are still in the bank. */
export const isWhole = (saved: SavedTest, size: number): boolean => saved.drawn.length === size

/** The test, marked in the page. Questions without an answer are wrong. */
export function markTest(test: Test, open: SavedTest, passMark: number, at: Date): Marked {
  const scored = questionsOf(test, open).filter(isScored)
  const marks = scored.map((question) => mark(question, open.answers[question.id] ?? []))
  const of = scored.length
  const credit = marks.reduce((sum, each) => sum + each.credit, 0)
  return {
    ...open,
    // Not by `scaled`: 14 of 20 is 70 per cent exactly, which 0.7 * 100 is not. Thirds add up to a hair less than one.
    passed: credit * 100 >= passMark * of - 1e-6,
    scaled: of === 0 ? 1 : Number((credit / of).toFixed(7)),
    correct: marks.filter((each) => each.correct).length,
    of,
    at: at.toISOString().slice(0, 19),
  }
}

/** A test as the section of the test shows it. */
export function viewOf(test: Test, saved: SavedTest | Marked, passMark: number): TestView {
  const questions = questionsOf(test, saved)
  const head = {
    id: String(saved.number),
    number: saved.number,
    pass_mark: passMark,
    questions: questions.map((question) => withoutKey(question, saved.seed)),
  }
  if (!('passed' in saved)) return { ...head, state: 'open' }
  const { passed, scaled, correct, of, at } = saved
  const shown = test.review === 'after-each' || (test.review === 'after-pass' && passed)
  return {
    ...head,
    state: 'marked',
    marked: at,
    score: { scaled, correct, of },
    passed,
    ...(shown && isReadable(saved) && { answers: marksOf(questions, saved) }),
  }
}

/** Where there was no room for the answers, the score stands alone. */
const isReadable = ({ answers, of }: Marked): boolean => of === 0 || Object.keys(answers).length > 0

const marksOf = (questions: readonly Question[], { answers }: SavedTest) =>
  Object.fromEntries(
    questions.map((question) => {
      const chosen = answers[question.id] ?? []
      return [question.id, { ...mark(question, chosen), chosen }]
    }),
  )
