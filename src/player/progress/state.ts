import type { SuspendData } from '#model/wire/cmi.ts'
import type { ScoState } from '#model/wire/imported-progress.ts'

/** Progress that nobody has signed for. It is sent only after somebody has said that it was theirs. */
export const anonymous = 'anonymous'

/** Where one learner is in one course (or in the induction), as this device knows it. */
export type LearnerState = {
  /** The key from `GET /lms/me`, or `anonymous`. */
  learner: string
  course: string
  /** A lesson's id. The test is no place to the record. */
  location?: string
  /** Ids of lessons, or of induction tasks. Only grows. */
  seen: string[]
  /** scenario id → the choice that was opened first */
  choices: Record<string, string>
  /** What was composed, by the id of its block (`blocks/written.ts`). Whoever has not composed anything has none. */
  written?: Record<string, string>
  /** The test that `answers` answer, and the ones that were handed in from here. */
  test?: string
  answers: Record<string, string[]>
  handedIn: string[]
  /** For somebody else's package: what each of its parts goes on from, by item id. */
  scos?: Record<string, ScoState>
  /** For one of SCORM 2004 with an order: where the learner is in it, which only its host reads. */
  order?: string
  /** When the newest entry of that package was made, so that one which comes twice is kept once. */
  keptAt?: string
  /** Another device moved on in that package since this one was here. */
  overtaken?: true
}

export const blank = (learner: string, course: string): LearnerState => ({
  learner,
  course,
  seen: [],
  choices: {},
  answers: {},
  handedIn: [],
})

export const isBlank = (state: LearnerState): boolean =>
  state.location === undefined &&
  [state.seen, ...[state.choices, state.written ?? {}, state.answers].map(Object.keys)].every(
    (each) => each.length === 0,
  )

/** The part of a state that only the page understands, as it travels. */
export function toSuspendData({ choices, written, answers, test }: LearnerState): string {
  const data: SuspendData = { choices, ...(written && { written }), ...(test && { answers, test }) }
  return JSON.stringify(data)
}

/** Reads what `toSuspendData` wrote. What another program wrote there counts as nothing. */
export function fromSuspendData(text: string | undefined): SuspendData {
  const data = parsed(text)
  const written = strings(data.written)
  return {
    choices: strings(data.choices),
    ...(Object.keys(written).length > 0 && { written }),
    ...(typeof data.test === 'string' && {
      test: data.test,
      answers: lists(data.answers),
    }),
  }
}

function parsed(text: string | undefined): Record<string, unknown> {
  if (!text) return {}
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const strings = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  )

const lists = (value: unknown): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (pair): pair is [string, string[]] =>
        Array.isArray(pair[1]) && pair[1].every((each) => typeof each === 'string'),
    ),
  )
