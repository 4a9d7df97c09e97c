import type { AttemptView } from '#model/wire/attempt.ts'
import { importedProgress } from '#model/wire/imported-progress.ts'
import { blank, fromSuspendData, type LearnerState } from './state.ts'

/** What the device has that the endpoint may not know of. */
export type Local = {
  state: LearnerState
  /** Entries of this learner and course that the endpoint has not taken yet. */
  unsent: number
  /** The version of the attempt that this device's last delivered entry led to. */
  known: number
}

/**
 * One state from the endpoint's attempt and the device's own. With nothing unsent the record is the whole
 * truth. Else nothing seen is lost, and the place is the device's, unless another device moved on since.
 */
export function merge(attempt: AttemptView, local: Local): LearnerState {
  const open = attempt.tests.find((test) => test.state === 'open')?.id
  const theirs = recorded(attempt, local, open)
  if (local.unsent === 0) return theirs
  const mine = local.state
  const [older, newer] = attempt.version <= local.known ? [theirs, mine] : [mine, theirs]
  const location = newer.location ?? older.location
  return {
    ...theirs,
    ...(location !== undefined && { location }),
    seen: [...new Set([...theirs.seen, ...mine.seen])],
    ...((older.scos || newer.scos) && { scos: { ...older.scos, ...newer.scos } }),
    ...ordered(older, newer),
    // A first choice is a first choice, whichever device it was made on: the record's stands.
    choices: { ...mine.choices, ...theirs.choices },
    ...written(older, newer),
    answers: { ...answersTo(open, older), ...answersTo(open, newer) },
    // A test that the endpoint still calls open waits to be marked only while its entry is on this device.
    handedIn: mine.handedIn.filter((test) => test === open),
  }
}

/** Progress that a learner has said was theirs, added to what they had. Their own place stands, if they had one. */
export function claim(mine: LearnerState, found: LearnerState): LearnerState {
  const location = mine.location ?? found.location
  return {
    ...mine,
    ...(location !== undefined && { location }),
    seen: [...new Set([...mine.seen, ...found.seen])],
    choices: { ...found.choices, ...mine.choices },
    ...((mine.scos || found.scos) && { scos: { ...found.scos, ...mine.scos } }),
    ...ordered(found, mine),
    ...written(found, mine),
  }
}

/** Of what was composed on both, the newer one stands. */
function written(...states: Pick<LearnerState, 'written'>[]): Pick<LearnerState, 'written'> {
  const all = Object.assign({}, ...states.map((each) => each.written)) as Record<string, string>
  return Object.keys(all).length > 0 ? { written: all } : {}
}

/** The order of a course is of one piece: the newer one stands. */
function ordered(...states: { order?: string | undefined }[]): Pick<LearnerState, 'order'> {
  const order = states.findLast((each) => each.order !== undefined)?.order
  return order === undefined ? {} : { order }
}

function recorded(attempt: AttemptView, local: Local, open: string | undefined): LearnerState {
  const { learner, keptAt } = local.state
  const kept = fromSuspendData(attempt.suspend_data)
  const { scos, order } = importedProgress(attempt.suspend_data)
  return {
    ...blank(learner, attempt.course),
    ...(attempt.location !== undefined && { location: attempt.location }),
    seen: [...attempt.seen, ...(attempt.acknowledged ?? [])],
    ...(Object.keys(scos).length > 0 && { scos }),
    ...ordered({ order }),
    ...(keptAt !== undefined && { keptAt }),
    ...(keptAt !== undefined && attempt.version > local.known && { overtaken: true as const }),
    choices: kept.choices,
    ...written(kept),
    ...(open !== undefined && { test: open }),
    answers: answersTo(open, kept),
  }
}

function answersTo(
  open: string | undefined,
  source: { test?: string; answers?: Record<string, string[]> },
): Record<string, string[]> {
  return open !== undefined && source.test === open ? (source.answers ?? {}) : {}
}
