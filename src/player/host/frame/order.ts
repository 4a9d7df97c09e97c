import { lookAhead, type Running } from './ahead.ts'
import { applied, difference } from './difference.ts'
import type { Ask, May, Turn } from './messages.ts'
import { type Json, part } from './values.ts'

/** What is used of the sequencing of scorm-again's API of SCORM 2004. */
export type Sequenced = Running & {
  serializeSequencingState(): string
  deserializeSequencingState(state: string): boolean
  getSequencingState(): {
    currentActivity: { isActive: boolean } | null
    rootActivity: Activity | null
  }
  getSequencingService(): {
    getOverallSequencingProcess(): { updateNavigationValidity(): void } | null
  } | null
  getActivityTrackingData(id: string): {
    completionStatus: string
    successStatus: string
    score: number | null
  } | null
}
type Activity = { id: string; deliveryWasResumed?: boolean; children: Activity[] }
type Validity = {
  continue: boolean
  previous: boolean
  choice: Record<string, string>
  hideLmsUi: string[]
}

/** The order of a course while one API lives: what happens next, what is allowed, and what to keep of it. */
export type Order<Api> = {
  api: Api
  /** Asks for another part, or for an end. Not while a part runs: its own Terminate carries the request. */
  ask(ask: Ask): Turn
  /** What came of requests since it was asked last. */
  taken(): Turn
  may(): May
  /** As if the part that runs had not said anything. */
  mayNow(): May
  /** Grows with the number of parts: some 700 characters for each that was begun. `bare`: without the data that parts share. */
  saved(bare?: boolean): string
  /** How the course as a whole stands, rolled up from its parts. */
  standing(): { completion: string; success: string; score: number | null }
}

/** An API with the order of a course in it, as it was `saved`. `settings` are scorm-again's own for sequencing. */
export function orderOn<Api extends Sequenced>(
  make: (sequencing: object) => Api,
  settings: object,
  saved: string | undefined,
): Order<Api> {
  let turn: Turn = {}
  let validity: Validity = { continue: false, previous: false, choice: {}, hideLmsUi: [] }
  const api = make({
    ...settings,
    eventListeners: {
      onActivityDelivery: (activity: Activity) => {
        turn = { deliver: { sco: activity.id, resumed: activity.deliveryWasResumed === true } }
      },
      onSequencingSessionEnd: ({ reason }: { reason: string }) => {
        turn = { over: reason === 'suspend_all' ? 'suspended' : 'ended' }
      },
      onNavigationValidityUpdate: (update: Validity) => {
        validity = update
      },
    },
  })
  const blank = stateOf(api)
  if (saved !== undefined) restore(api, blank, saved)

  function ask(wish: Ask): Turn {
    if (wish.request === 'start') return begin(wish.prefer)
    turn = {}
    const done = api.processNavigationRequest(
      wish.request,
      wish.request === 'choice' ? wish.target : undefined,
    )
    return done ? taken() : { refused: true }
  }

  /** Where it was suspended; else the next part, as after a browser that was closed; else from the start. */
  function begin(prefer: string | undefined): Turn {
    if (api.getSequencingState().currentActivity?.isActive) ask({ request: 'suspendAll' })
    const wishes: Ask[] = [
      { request: 'resumeAll' },
      ...(api.getSequencingState().currentActivity ? [{ request: 'continue' } as const] : []),
      { request: 'exitAll' },
      { request: 'start' },
      ...(prefer === undefined ? [] : [{ request: 'choice', target: prefer } as const]),
    ]
    for (const wish of wishes) {
      turn = {}
      api.processNavigationRequest(wish.request, 'target' in wish ? wish.target : undefined)
      if (turn.deliver) return taken()
    }
    turn = {}
    return { refused: true }
  }

  function taken(): Turn {
    const came = turn
    turn = {}
    return came
  }

  function now(bare = false): string {
    const { sharedData, ...state } = stateOf(api)
    return JSON.stringify(
      difference(blank, bare ? { ...state, sharedData: {} } : { ...state, sharedData }) ?? {},
    )
  }

  function mayNow(): May {
    api.getSequencingService()?.getOverallSequencingProcess()?.updateNavigationValidity()
    return {
      continue: validity.continue,
      previous: validity.previous,
      choices: Object.keys(validity.choice).filter((id) => validity.choice[id] === 'true'),
      hidden: [...validity.hideLmsUi],
    }
  }

  return {
    api,
    ask,
    taken,
    may: () =>
      api.isInitialized() && !api.isTerminated()
        ? lookAhead(api, orderOn(make, settings, now()))
        : mayNow(),
    mayNow,
    saved: now,
    standing() {
      const root = api.getSequencingState().rootActivity?.id ?? ''
      const found = api.getActivityTrackingData(root)
      return {
        completion: found?.completionStatus ?? 'unknown',
        success: found?.successStatus ?? 'unknown',
        score: found?.score ?? null,
      }
    },
  }
}

/**
 * scorm-again writes every activity and global objective down twice, and what may be asked for is worked out anew: of
 * its state, the half that has all of an activity, and what that half lacks.
 */
function stateOf(api: Sequenced): Json {
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

function restore(api: Sequenced, blank: Json, saved: string): void {
  try {
    const state = applied(blank, JSON.parse(saved))
    api.deserializeSequencingState(JSON.stringify(state))
  } catch {
    // No state of this course: it begins anew.
  }
}
