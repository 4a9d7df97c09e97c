import { longDay } from '#i18n/dates.ts'
import type { TestWords } from '#i18n/strings/test-script.ts'
import type { PublicQuestion } from '#model/questions/public.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { CourseData } from '../course/data.ts'
import { el, link, paragraph } from '../dom.ts'
import { fill } from '../words.ts'
import { type Marked, percentOf } from './answers.ts'
import { aroundOf } from './around.ts'
import { formOf } from './forms/forms.ts'
import { worded } from './forms/text.ts'

/** A marked test: the score, each question with its feedback, and the rule that it comes from. */
export function testResult(
  test: Marked,
  attempt: AttemptView,
  seen: number,
  data: CourseData,
): HTMLElement {
  const words = data.words.test
  const { correct, of, scaled } = test.score
  const heading = el(
    'h3',
    { class: 'govuk-heading-m', tabindex: '-1' },
    test.passed ? words.passed : words.failed,
  )
  const score = fill(words.score, {
    correct,
    of,
    percent: percentOf(scaled),
    mark: test.pass_mark,
  })
  return el(
    'div',
    { class: `mh-result mh-result--${test.passed ? 'passed' : 'failed'}` },
    el(
      'div',
      { class: 'mh-result__panel' },
      heading,
      paragraph(score),
      afterPass(test, attempt, seen, data),
    ),
    ...(test.answers === undefined ? [] : review(test.questions, test.answers, data)),
  )
}

function afterPass(test: Marked, attempt: AttemptView, seen: number, data: CourseData) {
  const words = data.words.test
  if (!test.passed) return undefined
  if (attempt.licence) {
    const { issued, lapses } = attempt.licence
    const days = { issued: longDay(issued, data.language), lapses: longDay(lapses, data.language) }
    return paragraph(fill(words.licence, days))
  }
  if (attempt.valid_until !== undefined)
    return paragraph(fill(words.validUntil, { day: longDay(attempt.valid_until, data.language) }))
  return attempt.completed === undefined && seen < data.lessons.length
    ? paragraph(fill(words.lessonsLeft, { n: seen, of: data.lessons.length }))
    : undefined
}

/** Left out where the course does not let one see how its questions were marked. */
function review(
  questions: readonly PublicQuestion[],
  answers: NonNullable<Marked['answers']>,
  data: CourseData,
): HTMLElement[] {
  return [
    el('h3', { class: 'govuk-heading-m' }, data.words.test.yourAnswers),
    el(
      'ol',
      { class: 'mh-result__questions' },
      ...questions.map((each) => answer(each, answers[each.id], data)),
    ),
  ]
}

type Given = NonNullable<Marked['answers']>[string]

function answer(question: PublicQuestion, given: Given | undefined, data: CourseData): HTMLElement {
  const words = data.words.test
  const { look, text } = verdict(question, given, words)
  const told =
    given === undefined || given.chosen.length === 0
      ? [paragraph(words.noAnswer)]
      : formOf(question).told(question, given.chosen, aroundOf(data))
  return el(
    'li',
    { class: look },
    el('p', { class: 'mh-result__stem' }, worded(question.stem, data.language)),
    el('p', { class: 'mh-result__verdict' }, text),
    ...told,
    ...(given?.feedback ?? []).map((each) => paragraph(worded(each, data.language))),
    given?.rule === undefined ? undefined : ruleLink(given.rule, data),
  )
}

/** An opinion is neither right nor wrong; an answer with partial credit is something of both, and so is one that lacks something and has nothing wrong. */
export function verdict(
  question: PublicQuestion,
  given: Pick<Given, 'correct' | 'credit' | 'soFar'> | undefined,
  words: TestWords,
): { look: string; text: string } {
  if (question.type === 'likert') return { look: 'is-unscored', text: words.unscored }
  if (given?.correct) return { look: 'is-right', text: words.right }
  if (given?.soFar)
    return {
      look: 'is-partly',
      text:
        given.credit > 0
          ? fill(words.soFar, { percent: percentOf(given.credit) })
          : words.soFarNothing,
    }
  if (given && given.credit > 0)
    return { look: 'is-partly', text: fill(words.partly, { percent: percentOf(given.credit) }) }
  return { look: 'is-wrong', text: words.wrong }
}

export function ruleLink(rule: string, data: CourseData): HTMLElement | undefined {
  const guideline = data.rules.find((each) => each.rules.includes(rule))
  return (
    guideline &&
    paragraph(
      link(
        fill(data.words.test.ruleLink, { guideline: guideline.title }),
        `${guideline.href}#${rule}`,
      ),
    )
  )
}
