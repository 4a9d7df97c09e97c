import { lookAhead, type Running } from './ahead.ts'
import { difference } from './difference.ts'
import type { Ask, May, Turn } from './messages.ts'
import { restore, stateOf } from './order-state.ts'

/** What is used of the sequencing of scorm-again's API of SCORM 2004. */
export type Sequenced = Running & {
  serializeSequencingState(): string
  deserializeSequencingState(state: string): boolean
  getSequencingState(): {
    currentActivity: { isActive: boolean; completionStatus: string } | null
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
  /** What came of a part's Terminate, just now. */
  ended(): Turn
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

  /**
   * Where it was suspended; else, as after a tab that was closed, the part that was on, as if the learner had left it;
   * else, where that one is completed, the next one; else from the start.
   */
  function begin(prefer: string | undefined): Turn {
    const last = api.getSequencingState().currentActivity
    // A part that ends in its own `beforeunload` says nothing of where it was to go on.
    if (last?.isActive || (last && last.completionStatus !== 'completed'))
      ask({ request: 'suspendAll' })
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

  /** A wish that is not allowed leaves the attempt open, though the part has ended: then it ends without one. */
  function ended(): Turn {
    const open = api.getSequencingState().currentActivity?.isActive
    if (open && !turn.deliver && !turn.over) api.processNavigationRequest('exit')
    return taken()
  }

  /** What came of requests since it was asked last. */
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
    ended,
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
