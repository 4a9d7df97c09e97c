import type { Assessment } from '../course.ts'
import { type Chance, shuffle } from './chance.ts'
import { isScored } from './mark.ts'
import type { Question } from './question.ts'

/**
 * The questions of one test, in random order: so many of the bank, or of each of its pools. Those for practice are
 * never drawn, and one that is not scored only where its pool is named. Options are mixed, except where they have an
 * order of their own.
 */
export function drawQuestions(
  bank: readonly Question[],
  draw: Assessment['draw'],
  chance: Chance,
): Question[] {
  const tested = bank.filter((question) => question.use !== 'practice')
  const drawn =
    typeof draw === 'number'
      ? drawFrom(tested.filter(isScored), draw, chance)
      : Object.entries(draw).flatMap(([pool, number]) =>
          drawFrom(
            tested.filter((question) => question.pool === pool),
            number,
            chance,
          ),
        )
  return shuffle(drawn, chance).map((question) => withOptionsMixed(question, chance))
}

/** Every lesson that has questions gets one while there is room, so that nobody is tested on half a course by chance. */
function drawFrom(pool: readonly Question[], number: number, chance: Chance): Question[] {
  const lessons = new Set<string>()
  const first: Question[] = []
  const rest: Question[] = []
  for (const question of shuffle(pool, chance)) {
    ;(lessons.has(question.lesson) ? rest : first).push(question)
    lessons.add(question.lesson)
  }
  return [...first, ...rest].slice(0, number)
}

function withOptionsMixed(question: Question, chance: Chance): Question {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...question, options: shuffle(question.options, chance) }
    case 'image-choice':
      return { ...question, options: shuffle(question.options, chance) }
    default:
      return question
  }
}
