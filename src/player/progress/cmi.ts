import { acknowledges } from '#model/acknowledgement.ts'
import type { Asked } from '#model/questions/interacting.ts'
import { toWire } from '#model/questions/interactions.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import { type LearnerState, toSuspendData } from './state.ts'
import type { Step } from './step.ts'

/** What the record needs to know of a course: its lessons (or tasks), whether a test completes it, and the guidelines to acknowledge. */
export type Outline = { items: string[]; assessed: boolean; acknowledge?: string[] }

/**
 * A state in the words of SCORM 2004, as the wire carries it.
 * `seconds` is the time spent since the session began; `at` the device's clock.
 */
export function toCmi(
  state: LearnerState,
  step: Step,
  outline: Outline,
  seconds: number,
  at: Date,
): Cmi {
  const seen = outline.items.filter((item) => state.seen.includes(item))
  const acknowledged = state.seen.filter((id) =>
    outline.acknowledge?.some((asked) => acknowledges(id, asked)),
  )
  const all = seen.length === outline.items.length
  return {
    // Reading everything completes a course only where no test does; the endpoint decides in the end.
    completion_status: all && !outline.assessed ? 'completed' : 'incomplete',
    ...(state.location !== undefined && { location: state.location }),
    suspend_data: toSuspendData(state),
    session_time: duration(seconds),
    exit: all && step.kind === 'left' ? 'normal' : 'suspend',
    progress_measure: outline.items.length ? seen.length / outline.items.length : 0,
    objectives: [...seen, ...acknowledged].map((id) => ({
      id,
      completion_status: 'completed' as const,
    })),
    ...(step.kind === 'handed-in' && {
      interactions: step.questions.map((asked) =>
        interaction(asked, state.answers[asked.id] ?? [], at),
      ),
    }),
  }
}

/** `3725` → `PT1H2M5S`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const
  const text = parts.map(([amount, unit]) => (amount ? `${amount}${unit}` : '')).join('')
  return `PT${text || '0S'}`
}

/** A question that was left out has no response at all. */
const interaction = (asked: Asked, answer: string[], at: Date) => ({
  id: asked.id,
  ...toWire(asked, answer),
  timestamp: scormTime(at),
})

/** SCORM 2004 takes a time zone only after a fraction of a second, and at most two digits of that (RTE 4.1.1.7). */
const scormTime = (at: Date): string => `${at.toISOString().slice(0, 19)}.0Z`
