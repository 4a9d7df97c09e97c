import type { Question } from '#model/questions/question.ts'

/** A whole number from 0 to below `limit`, each as likely as the others (`randomInt` of `node:crypto`). */
export type Chance = (limit: number) => number

/**
 * `draw` questions of the bank in random order. Every lesson that has questions gets one while there is room,
 * so that nobody is tested on half a course by chance. Options are shuffled, except true and false.
 */
export function drawQuestions(bank: readonly Question[], draw: number, chance: Chance): Question[] {
  const mixed = shuffle(bank, chance)
  const lessons = new Set<string>()
  const first: Question[] = []
  const rest: Question[] = []
  for (const question of mixed) {
    ;(lessons.has(question.lesson) ? rest : first).push(question)
    lessons.add(question.lesson)
  }
  return shuffle([...first, ...rest].slice(0, draw), chance).map((question) =>
    question.type === 'true-false'
      ? question
      : { ...question, options: shuffle(question.options, chance) },
  )
}

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], chance: Chance): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = chance(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}
