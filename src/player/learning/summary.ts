import { longDay } from '#i18n/dates.ts'
import type { MyLearningWords } from '#i18n/strings/learning.ts'
import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { AttemptView } from '#model/wire/attempt.ts'
import { percentOf } from '../assessment/answers.ts'
import { fill } from '../words.ts'

/** Sentences about a record. They say what the record says, and no more. */
export function statusText(
  attempt: AttemptView,
  items: number,
  words: MyLearningWords,
  language: Language,
): string {
  const done = { n: attempt.seen.length, of: items }
  if (attempt.completed !== undefined)
    return fill(words.completed, { day: onDay(attempt.completed, language) })
  if (attempt.status === 'not started') return words.notStarted
  if (attempt.passed !== undefined) return fill(words.passedNotRead, done)
  return attempt.status === 'failed' ? words.failed : fill(words.inProgress, done)
}

/** One line for each test that was begun, oldest first. An open one counts once it is all that there is to do. */
export function testLines(
  attempt: AttemptView,
  words: MyLearningWords,
  language: Language,
): string[] {
  return attempt.tests.flatMap((test) => {
    const { number } = test
    if (test.state === 'open') return number > 1 ? [fill(words.testOpen, { number })] : []
    const values = {
      number,
      percent: percentOf(test.score.scaled),
      day: onDay(test.marked, language),
    }
    return [fill(test.passed ? words.testPassed : words.testFailed, values)]
  })
}

/** The course gives the pass, and the register has the licence. A pass lapses on its day: on that day itself it is no longer valid. */
export function licenceText(
  attempt: AttemptView | undefined,
  title: string,
  today: string,
  words: MyLearningWords,
  language: Language,
  inRegister = false,
): string {
  if (!attempt?.licence)
    return fill(inRegister ? words.licenceWithoutCourse : words.noLicence, { course: title })
  const { issued, lapses } = attempt.licence
  const days = { issued: longDay(issued, language), lapses: longDay(lapses, language) }
  return fill(lapses <= today ? words.licenceLapsed : words.licenceValid, days)
}

/** An instant of the record as a day in the United Kingdom, in words. */
export function onDay(instant: string, language: Language): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(
    new Date(instant),
  )
  return longDay(day as Day, language)
}
