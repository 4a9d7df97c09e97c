import type { LearnerState } from '../progress/state.ts'
import type { Step } from '../progress/step.ts'
import { testPlace } from './data.ts'

export type Plan = { lessons: string[]; assessed: boolean }

export const places = ({ lessons, assessed }: Plan): string[] =>
  assessed ? [...lessons, testPlace] : lessons

/** What comes before and after a place. */
export function neighbours(plan: Plan, place: string): { previous?: string; next?: string } {
  const all = places(plan)
  const at = all.indexOf(place)
  const [previous, next] = [all[at - 1], all[at + 1]]
  return { ...(previous && { previous }), ...(next && { next }) }
}

/**
 * Where a learner goes on. The record knows lessons only, so whoever has seen them all and has a test to take
 * goes on with the test. Undefined for whoever has not begun, and for a lesson that has left the course.
 */
export function placeOf(state: LearnerState, plan: Plan): string | undefined {
  const { location } = state
  if (location === undefined) return undefined
  const last = location === plan.lessons.at(-1)
  if (plan.assessed && last && plan.lessons.every((lesson) => state.seen.includes(lesson)))
    return testPlace
  return plan.lessons.includes(location) ? location : undefined
}

/**
 * Where a page opens: at its address, else where the learner was, else at the start. Whose lesson has left the course
 * (`gone`) goes on with the first one that they have not read.
 */
export function opening(
  plan: Plan,
  hash: string,
  state: LearnerState,
): { place: string; was?: string; gone?: true } {
  const asked = places(plan).find((place) => place === hash)
  const was = placeOf(state, plan)
  if (state.location !== undefined && was === undefined) {
    const unread = plan.lessons.find((lesson) => !state.seen.includes(lesson))
    const place = asked ?? unread ?? (plan.assessed ? testPlace : (plan.lessons[0] ?? testPlace))
    return { place, gone: true }
  }
  const place = asked ?? was ?? places(plan)[0] ?? testPlace
  return was !== undefined && was !== plan.lessons[0] ? { place, was } : { place }
}

/** A step as the record can take it: it knows lessons as places, and not the test. Going to the test is no step. */
export function withoutTest(step: Step): Step | undefined {
  if (step.kind === 'went') return step.to === testPlace ? undefined : step
  return step.kind === 'saw' && step.to === testPlace ? { kind: 'saw', item: step.item } : step
}
