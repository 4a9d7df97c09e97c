import type { Cmi } from './cmi.ts'

/** What a part of an imported course goes on from, and what it has said of itself. */
export type ScoState = Pick<
  Cmi,
  | 'completion_status'
  | 'success_status'
  | 'score'
  | 'location'
  | 'suspend_data'
  | 'exit'
  | 'progress_measure'
  | 'objectives'
> & {
  /** Time spent in all visits to it. */
  seconds?: number
}

/**
 * The `sco` of a commit that is no part's: where the learner is in the order of a course of SCORM 2004, as
 * `suspend_data`, and how the course as a whole stands. An identifier in XML has no colon, so no item is called so.
 */
export const orderId = 'moothall:order'

/** What the order says of a course as a whole, rolled up from its parts by the rules of its manifest. */
export type Whole = Pick<Cmi, 'completion_status' | 'success_status' | 'score'>

/**
 * The `suspend_data` of an imported course's attempt is JSON of this: a state for each of its parts, by item id; and
 * for a course with an order, what that goes on from, which only the player reads.
 */
export type ImportedProgress = { scos: Record<string, ScoState>; order?: string; whole?: Whole }

/** Reads what the record holds; nothing for what is no such JSON. */
export function importedProgress(text: string | undefined): ImportedProgress {
  try {
    const value: unknown = JSON.parse(text ?? '')
    const { scos, order, whole } = (isObject(value) ? value : {}) as Partial<ImportedProgress>
    return {
      scos: isObject(scos) ? scos : {},
      ...(typeof order === 'string' && { order }),
      ...(isObject(whole) && { whole }),
    }
  } catch {
    return { scos: {} }
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The state that a commit leaves behind. Without suspended data of its own a part has none, so nothing old is kept. */
export const scoStateOf = (cmi: Cmi): ScoState => {
  const { session_time: _time, interactions: _answers, ...state } = cmi
  return state
}

/** `PT1H2M5.5S` → `3725.5`. */
export function secondsIn(duration: string | undefined): number {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration ?? '') ?? []
  const count = (text: string | undefined) => Number(text ?? 0)
  return count(days) * 86_400 + count(hours) * 3600 + count(minutes) * 60 + count(seconds)
}

/** Done with: complete or passed, and not failed. */
export const isScoDone = (state: ScoState | undefined): boolean =>
  state !== undefined &&
  state.success_status !== 'failed' &&
  (state.completion_status === 'completed' || state.success_status === 'passed')
