import { type Answer, heard, pairOf } from '../answer.ts'
import type { QuestionOf } from '../question.ts'

type Scenario = QuestionOf<'scored-scenario'>
type Step = Scenario['steps'][number]
type Taken = { step: Step; option: Step['options'][number] }
export type Path = { taken: Taken[]; points: number; finished: boolean }

/** The way that an answer says was gone, or undefined where the scenario has no such way. */
export function pathOf({ steps }: Scenario, answer: Answer): Path | undefined {
  const taken: Taken[] = []
  let next: string | undefined = steps[0]?.id
  for (const entry of heard(answer)) {
    const [at, chosen] = pairOf(entry) ?? []
    const step = steps.find(({ id }) => id === at)
    const option = step?.options.find(({ id }) => id === chosen)
    if (step === undefined || option === undefined || at !== next) return undefined
    taken.push({ step, option })
    next = option.next
  }
  const points = taken.reduce((sum, { option }) => sum + option.points, 0)
  return { taken, points, finished: taken.length > 0 && next === undefined }
}

/** A way that earns the most. Steps only lead to later ones, so the last is judged first. */
export function bestPath({ steps }: Scenario): Taken[] {
  const best = new Map<string, Path>()
  for (const step of steps.toReversed()) {
    const ways = step.options.map((option): Path => {
      const rest = option.next === undefined ? undefined : best.get(option.next)
      return {
        taken: [{ step, option }, ...(rest?.taken ?? [])],
        points: option.points + (rest?.points ?? 0),
        finished: true,
      }
    })
    best.set(
      step.id,
      ways.reduce((a, b) => (b.points > a.points ? b : a)),
    )
  }
  return best.get(steps[0]!.id)!.taken
}

export const pointsOf = (taken: readonly Taken[]): number =>
  taken.reduce((sum, { option }) => sum + option.points, 0)
