import { applied } from './difference.ts'
import { type Json, part } from './values.ts'

type Kept = {
  serializeSequencingState(): string
  deserializeSequencingState(state: string): boolean
}

/**
 * scorm-again writes every activity and global objective down twice, and what may be asked for is worked out anew: of
 * its state, the half that has all of an activity, and what that half lacks.
 */
export function stateOf(api: Kept): Json {
  const state = JSON.parse(api.serializeSequencingState()) as Json
  const { version, contentDelivered, currentActivity, suspendedActivity } = part(
    state,
    'sequencing',
  )
  const { activityTree, globalObjectives } = part(state, 'suspensionState')
  return {
    version: state['version'],
    contentDelivered: state['contentDelivered'],
    sequencing: { version, contentDelivered, currentActivity, suspendedActivity },
    // Without the current activity: restored with it, that would be active, even where its attempt had ended.
    suspensionState: { activityTree, globalObjectives },
    sharedData: state['sharedData'],
  }
}

/** Sets what was saved; `blank` is the state of the same course at its start. */
export function restore(api: Kept, blank: Json, saved: string): void {
  try {
    const state = applied(blank, JSON.parse(saved))
    api.deserializeSequencingState(JSON.stringify(state))
  } catch {
    // No state of this course: it begins anew.
  }
}
